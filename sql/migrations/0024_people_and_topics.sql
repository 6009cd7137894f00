-- Who signed what, and what sections mean: keys of names and sections by article, and the two tables that people review.

-- The accents of a name tell people apart, its case and the place of its tone mark do not: HOÀ = Hòa, Hường <> Hương.
-- Only ASCII letters and đ are left to lower after decomposition, so the database's own collation has no say.
CREATE FUNCTION mart.name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN normalize(trim(regexp_replace(regexp_replace(
    lower(translate(normalize(name, NFD), 'Đ’', 'đ''') COLLATE "C"),
    '([\u0300\u0301\u0303\u0309\u0323])([a-zđ\u0302\u0306\u031b]+)', '\2\1', 'g'),
    '[\s.]+', ' ', 'g')), NFC);
COMMENT ON FUNCTION mart.name_key(text) IS
    'The form in which two prints of one name meet: case, dots and the place of the tone mark do not count, accents do.';

CREATE FUNCTION mart.plain_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN trim(BOTH '-' FROM regexp_replace(
    lower(regexp_replace(translate(normalize(name, NFD), 'Đđ', 'Dd'), '[\u0300-\u036f]', '', 'g') COLLATE "C"),
    '[^a-z0-9]+', '-', 'g'));
COMMENT ON FUNCTION mart.plain_key(text) IS
    'Words of a name in ASCII letters and digits, joined by hyphens: for those who type without accents, and for sections.';
GRANT EXECUTE ON FUNCTION mart.name_key(text), mart.plain_key(text) TO baotinh_reader, baotinh_loader;

CREATE TABLE clean.reference (
    name text PRIMARY KEY,
    sha256 text NOT NULL
);
COMMENT ON TABLE clean.reference IS 'Which edition of the reviewed tables that come with the code is in the database.';

CREATE TABLE clean.pen_name (
    pen_name_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source text NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    name_key text NOT NULL GENERATED ALWAYS AS (mart.name_key(name)) STORED,
    identity text CHECK (identity <> ''),
    since date,
    until date,
    evidence text NOT NULL CHECK (evidence <> ''),
    note text NOT NULL DEFAULT '',
    packaged boolean NOT NULL DEFAULT false,
    CHECK (since <= until)
);
CREATE INDEX pen_name_key ON clean.pen_name (source, name_key);
CREATE INDEX pen_name_identity ON clean.pen_name (identity);
-- An exclusion constraint over text and days would need an extension that not every server has.
CREATE FUNCTION clean.refuse_overlap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM clean.pen_name AS p
        WHERE p.pen_name_id <> NEW.pen_name_id AND p.source = NEW.source AND p.name_key = mart.name_key(NEW.name)
            AND daterange(p.since, p.until, '[]') && daterange(NEW.since, NEW.until, '[]')) THEN
        RAISE EXCEPTION '% of % is in the register already for some of these days', NEW.name, NEW.source
            USING ERRCODE = '23P01';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER one_identity_a_day BEFORE INSERT OR UPDATE ON clean.pen_name
    FOR EACH ROW EXECUTE FUNCTION clean.refuse_overlap();
COMMENT ON TABLE clean.pen_name IS 'Register of signatures by newspaper. Rows of an operator stay when the packaged ones are renewed.';

CREATE TABLE clean.section_topic (
    section_key text PRIMARY KEY,
    section text NOT NULL,
    kind text NOT NULL
        CHECK (kind IN ('topic', 'mixed', 'genre', 'geography', 'format', 'language', 'advertising')),
    topic text CHECK (topic ~ '^medtop:\d{8}$'),
    label text,
    broad text CHECK (broad ~ '^medtop:\d{8}$'),
    broad_label text,
    confidence text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    basis text NOT NULL,
    note text NOT NULL,
    CHECK (num_nulls(topic, label, broad, broad_label) IN (0, 4)),
    CHECK (kind <> 'topic' OR topic IS NOT NULL)
);
CREATE INDEX section_topic_topic ON clean.section_topic (topic);

CREATE TABLE clean.article_byline (
    article_id bigint NOT NULL REFERENCES clean.article ON DELETE CASCADE,
    position smallint NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    name_key text NOT NULL,
    plain_key text NOT NULL,
    is_initials boolean NOT NULL,
    PRIMARY KEY (article_id, position)
);
CREATE INDEX article_byline_name ON clean.article_byline (name_key);
CREATE INDEX article_byline_plain ON clean.article_byline (plain_key);

CREATE TABLE clean.article_crumb (
    article_id bigint NOT NULL REFERENCES clean.article ON DELETE CASCADE,
    level smallint NOT NULL,
    name text NOT NULL,
    section_key text NOT NULL,
    PRIMARY KEY (article_id, level)
);
CREATE INDEX article_crumb_key ON clean.article_crumb (section_key);
GRANT DELETE ON clean.article_byline, clean.article_crumb TO baotinh_loader;

CREATE VIEW mart.byline AS
SELECT b.article_id, s.slug AS source, s.outlet, a.published_at, (a.published_at AT TIME ZONE s.zone)::date AS published_on,
       b.position::integer AS position, b.name, b.role, b.is_initials, p.identity, p.evidence, b.name_key, b.plain_key
FROM clean.article_byline AS b
JOIN clean.article AS a ON a.article_id = b.article_id
JOIN ops.source AS s ON s.source_id = a.source_id
LEFT JOIN clean.pen_name AS p ON p.source = s.slug AND p.name_key = b.name_key
    AND daterange(p.since, p.until, '[]') @> (a.published_at AT TIME ZONE s.zone)::date;
COMMENT ON VIEW mart.byline IS
    'Who signed: one row for each name and role of an article, with the person behind it where the register knows one.';
COMMENT ON COLUMN mart.byline.article_id IS 'Article.';
COMMENT ON COLUMN mart.byline.source IS 'Slug of the newspaper; the same name in two newspapers is two people until proven otherwise.';
COMMENT ON COLUMN mart.byline.outlet IS 'Publishing house.';
COMMENT ON COLUMN mart.byline.published_at IS 'Publication time, to order by.';
COMMENT ON COLUMN mart.byline.published_on IS 'Local day of publication, for which the identity holds.';
COMMENT ON COLUMN mart.byline.position IS 'Place in the byline, from 1.';
COMMENT ON COLUMN mart.byline.name IS 'Name as printed. schema.org author.name, ninjs by.';
COMMENT ON COLUMN mart.byline.role IS 'text, photo, video or other.';
COMMENT ON COLUMN mart.byline.is_initials IS 'Whether the name is abbreviated; initials identify nobody beyond one newspaper.';
COMMENT ON COLUMN mart.byline.identity IS 'Person who signed so in that newspaper on that day; null while not known.';
COMMENT ON COLUMN mart.byline.evidence IS 'What the register rests on; null when the name is not in it.';
COMMENT ON COLUMN mart.byline.name_key IS 'mart.name_key of the name: case and tone placement do not count, accents do.';
COMMENT ON COLUMN mart.byline.plain_key IS 'mart.plain_key of the name: without accents.';

CREATE VIEW mart.pen_name AS
SELECT source, name, identity, since, until, evidence, note, name_key FROM clean.pen_name;
COMMENT ON VIEW mart.pen_name IS 'Register of signatures: whose name stands behind which print, in one newspaper, for some time.';
COMMENT ON COLUMN mart.pen_name.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.pen_name.name IS 'Name as printed.';
COMMENT ON COLUMN mart.pen_name.identity IS 'Person; null when somebody looked and it is not known.';
COMMENT ON COLUMN mart.pen_name.since IS 'First day for which it is known; null for open.';
COMMENT ON COLUMN mart.pen_name.until IS 'Last day for which it is known; null for open.';
COMMENT ON COLUMN mart.pen_name.evidence IS 'What it rests on.';
COMMENT ON COLUMN mart.pen_name.note IS 'Doubts.';
COMMENT ON COLUMN mart.pen_name.name_key IS 'mart.name_key of the name.';

CREATE VIEW mart.section_topic AS
SELECT section_key, section, kind, topic, label, broad, broad_label, confidence, basis, note FROM clean.section_topic;
COMMENT ON VIEW mart.section_topic IS 'What the sections of newspapers are about, in IPTC Media Topics: the reviewed table.';
COMMENT ON COLUMN mart.section_topic.section_key IS 'mart.plain_key of the section.';
COMMENT ON COLUMN mart.section_topic.section IS 'Section as newspapers print it.';
COMMENT ON COLUMN mart.section_topic.kind IS
    'topic, or what else the section is: mixed, genre, geography, format, language, advertising.';
COMMENT ON COLUMN mart.section_topic.topic IS 'Narrowest Media Topic that fits all of the section; null if none does. ninjs subjects.';
COMMENT ON COLUMN mart.section_topic.label IS 'English name of the topic.';
COMMENT ON COLUMN mart.section_topic.broad IS 'Media Topic of the first level above it.';
COMMENT ON COLUMN mart.section_topic.broad_label IS 'English name of that.';
COMMENT ON COLUMN mart.section_topic.confidence IS 'How well the topic fits what newspapers print there: high, medium or low.';
COMMENT ON COLUMN mart.section_topic.basis IS 'Whether the section was seen in newspapers or is from memory.';
COMMENT ON COLUMN mart.section_topic.note IS 'Doubts, and what the section also holds.';

CREATE VIEW mart.article_topic AS
SELECT c.article_id, s.slug AS source, a.published_at, t.topic, t.label, t.broad, t.broad_label, t.confidence,
       c.name AS section, c.level::integer AS level
FROM clean.article_crumb AS c
JOIN clean.section_topic AS t ON t.section_key = c.section_key AND t.topic IS NOT NULL
JOIN clean.article AS a ON a.article_id = c.article_id
JOIN ops.source AS s ON s.source_id = a.source_id
WHERE NOT EXISTS (
    SELECT FROM clean.article_crumb AS deeper
    JOIN clean.section_topic AS known ON known.section_key = deeper.section_key AND known.topic IS NOT NULL
    WHERE deeper.article_id = c.article_id AND deeper.level > c.level);
COMMENT ON VIEW mart.article_topic IS
    'Media Topic of each article by its deepest section that has one; articles without such a section have no row.';
COMMENT ON COLUMN mart.article_topic.article_id IS 'Article.';
COMMENT ON COLUMN mart.article_topic.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.article_topic.published_at IS 'Publication time, to filter by.';
COMMENT ON COLUMN mart.article_topic.topic IS 'IPTC Media Topic. ninjs subjects, schema.org about.';
COMMENT ON COLUMN mart.article_topic.label IS 'English name of the topic.';
COMMENT ON COLUMN mart.article_topic.broad IS 'Media Topic of the first level above it.';
COMMENT ON COLUMN mart.article_topic.broad_label IS 'English name of that.';
COMMENT ON COLUMN mart.article_topic.confidence IS 'How well the topic fits the section: high, medium or low. Says nothing of the single article.';
COMMENT ON COLUMN mart.article_topic.section IS 'Section that decided, as printed.';
COMMENT ON COLUMN mart.article_topic.level IS 'Its level in the breadcrumb, from 1 for the broadest.';

CREATE VIEW mart.unknown_section AS
SELECT c.section_key, min(c.name) AS section, count(*) AS articles, count(DISTINCT a.source_id) AS sources,
       min(a.published_at) AS first_published_at, max(a.published_at) AS last_published_at,
       max(c.article_id) AS example_article_id
FROM clean.article_crumb AS c JOIN clean.article AS a ON a.article_id = c.article_id
WHERE NOT EXISTS (SELECT FROM clean.section_topic AS t WHERE t.section_key = c.section_key)
GROUP BY c.section_key;
COMMENT ON VIEW mart.unknown_section IS 'Sections that articles have and the reviewed table lacks; none of them is given a topic by default.';
COMMENT ON COLUMN mart.unknown_section.section_key IS 'mart.plain_key of the section.';
COMMENT ON COLUMN mart.unknown_section.section IS 'One of its prints.';
COMMENT ON COLUMN mart.unknown_section.articles IS 'Articles with it.';
COMMENT ON COLUMN mart.unknown_section.sources IS 'Newspapers with it.';
COMMENT ON COLUMN mart.unknown_section.first_published_at IS 'Earliest publication time.';
COMMENT ON COLUMN mart.unknown_section.last_published_at IS 'Latest publication time.';
COMMENT ON COLUMN mart.unknown_section.example_article_id IS 'One such article.';
