-- What readers may rely on: the version of the contract, whole revisions, diffs, gaps, and a feed that says of what.
CREATE VIEW mart.contract AS
SELECT 1 AS version, date '2026-11-24' AS since, 'mart' AS schema_name;
COMMENT ON VIEW mart.contract IS 'The contract that this schema keeps. A breaking change makes a second schema beside it.';
COMMENT ON COLUMN mart.contract.version IS 'Number of the contract.';
COMMENT ON COLUMN mart.contract.since IS 'Day from which it holds.';
COMMENT ON COLUMN mart.contract.schema_name IS 'Schema that keeps it.';

CREATE OR REPLACE VIEW mart.article_revision AS
SELECT r.article_id, r.revision_no, r.cause, r.observed_at AS valid_from,
       (SELECT n.observed_at FROM clean.article_revision AS n
        WHERE n.article_id = r.article_id AND n.revision_no = r.revision_no + 1) AS valid_to,
       r.title, r.body_text, r.published_at, r.extractor, r.content_hash,
       r.revision_id, u.url, r.kicker, r.lead, r.byline, r.agency, r.section, r.tags, r.blocks, r.authors, r.images
FROM clean.article_revision AS r JOIN ops.url AS u ON u.url_id = r.address_id;
COMMENT ON COLUMN mart.article_revision.revision_id IS 'Stable number of the revision, as in the change feed.';
COMMENT ON COLUMN mart.article_revision.url IS 'Address then.';
COMMENT ON COLUMN mart.article_revision.kicker IS 'Line above the headline then.';
COMMENT ON COLUMN mart.article_revision.lead IS 'Lead then.';
COMMENT ON COLUMN mart.article_revision.byline IS 'Byline then.';
COMMENT ON COLUMN mart.article_revision.agency IS 'Outside source then.';
COMMENT ON COLUMN mart.article_revision.section IS 'Breadcrumb then.';
COMMENT ON COLUMN mart.article_revision.tags IS 'Tags then.';
COMMENT ON COLUMN mart.article_revision.blocks IS 'Blocks then: list of objects with kind, text, rule, place.';
COMMENT ON COLUMN mart.article_revision.authors IS 'Names then: list of objects with name, role.';
COMMENT ON COLUMN mart.article_revision.images IS 'Pictures then: list of objects with src, caption, credit.';

-- The feed says what a change is of, so that one query is enough for most readers. Left joins: an entry outlives its article.
CREATE OR REPLACE VIEW mart.change_feed AS
SELECT c.change_id, c.op, c.article_id, c.revision_id, c.changed_at, s.slug AS source, u.url, r.revision_no, r.cause
FROM clean.change AS c
LEFT JOIN clean.article_revision AS r ON r.revision_id = c.revision_id
LEFT JOIN clean.article AS a ON a.article_id = c.article_id
LEFT JOIN ops.url AS u ON u.url_id = coalesce(r.address_id, a.url_id)
LEFT JOIN ops.source AS s ON s.source_id = a.source_id;
COMMENT ON COLUMN mart.change_feed.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.change_feed.url IS 'Address at the time of the change.';
COMMENT ON COLUMN mart.change_feed.revision_no IS 'Number of the revision within its article, if one was made.';
COMMENT ON COLUMN mart.change_feed.cause IS 'Cause of the revision: first, publisher, parser, move, correction or withdrawal.';

CREATE VIEW mart.article_section AS
SELECT a.article_id, s.slug AS source, a.published_at, b.ordinality::integer AS level, b.name
FROM clean.article AS a
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
CROSS JOIN LATERAL unnest(r.section) WITH ORDINALITY AS b (name, ordinality);
COMMENT ON VIEW mart.article_section IS 'Sections of current articles as printed, one row for each level of the breadcrumb.';
COMMENT ON COLUMN mart.article_section.article_id IS 'Article.';
COMMENT ON COLUMN mart.article_section.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.article_section.published_at IS 'Publication time, to filter by.';
COMMENT ON COLUMN mart.article_section.level IS '1 is the broadest.';
COMMENT ON COLUMN mart.article_section.name IS 'Name as printed. ninjs subject, schema.org articleSection.';

-- Every day from a paper's first to yesterday that nobody can vouch for: what a backfill has to ask for.
CREATE VIEW mart.gap AS
SELECT s.slug AS source, g.day::date AS day, coalesce(d.verdict, 'never_looked') AS verdict, d.listed, d.loaded, d.evidence
FROM ops.source AS s
JOIN LATERAL (
    SELECT least(min(d.day), (SELECT min(a.published_at AT TIME ZONE s.zone)::date FROM clean.article AS a
        WHERE a.source_id = s.source_id)) AS first
    FROM ops.day AS d WHERE d.source_id = s.source_id) AS span ON span.first IS NOT NULL
CROSS JOIN LATERAL generate_series(span.first::timestamp,
    least(coalesce(s.retired, 'infinity'), (now() AT TIME ZONE s.zone)::date - 1)::timestamp, interval '1 day') AS g (day)
LEFT JOIN ops.day AS d ON d.source_id = s.source_id AND d.day = g.day::date
WHERE d.verdict IS NULL OR d.verdict IN ('partial', 'unknown');
COMMENT ON VIEW mart.gap IS 'Days of each newspaper, from its first known one to yesterday, that are not proven complete.';
COMMENT ON COLUMN mart.gap.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.gap.day IS 'Local day.';
COMMENT ON COLUMN mart.gap.verdict IS 'partial, unknown, or never_looked when no run ever judged the day.';
COMMENT ON COLUMN mart.gap.listed IS 'Addresses known for the day, if it was judged.';
COMMENT ON COLUMN mart.gap.loaded IS 'Of those, articles in the warehouse.';
COMMENT ON COLUMN mart.gap.evidence IS 'What is missing for a proof.';

CREATE VIEW mart.removal AS
SELECT a.article_id, s.slug AS source, u.url, a.gone_at AS removed_at
FROM clean.article AS a JOIN ops.source AS s ON s.source_id = a.source_id JOIN ops.url AS u ON u.url_id = a.url_id
WHERE a.gone_at IS NOT NULL;
COMMENT ON VIEW mart.removal IS 'Articles that their publisher has removed and that have not come back.';
COMMENT ON COLUMN mart.removal.article_id IS 'Article.';
COMMENT ON COLUMN mart.removal.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.removal.url IS 'Address.';
COMMENT ON COLUMN mart.removal.removed_at IS 'When it was first missing.';
CREATE INDEX article_removed ON clean.article (gone_at) WHERE gone_at IS NOT NULL;

CREATE FUNCTION mart.diff(article bigint, older integer, newer integer)
RETURNS TABLE (part text, "position" integer, change text, before text, after text)
LANGUAGE sql STABLE ROWS 20 AS $$
    WITH revision AS (
        SELECT * FROM mart.article_revision AS r WHERE r.article_id = article AND r.revision_no IN (older, newer)),
    field AS (
        SELECT r.revision_no, f.part, f.value
        FROM revision AS r CROSS JOIN LATERAL (VALUES ('url', r.url), ('title', r.title), ('kicker', r.kicker),
            ('lead', r.lead), ('published_at', r.published_at::text), ('byline', r.byline), ('agency', r.agency),
            ('section', array_to_string(r.section, ' / ')), ('tags', array_to_string(r.tags, ', ')),
            ('authors', r.authors::text), ('images', r.images::text)) AS f (part, value)),
    block AS (
        SELECT r.revision_no, b.ordinality::integer AS place, b.value ->> 'kind' AS kind, b.value ->> 'text' AS text,
            row_number() OVER (PARTITION BY r.revision_no, b.value ->> 'kind', b.value ->> 'text' ORDER BY b.ordinality) AS nth
        FROM revision AS r CROSS JOIN LATERAL jsonb_array_elements(r.blocks) WITH ORDINALITY AS b
        WHERE b.value ->> 'kind' <> 'title'),
    dropped AS (SELECT * FROM block AS b WHERE b.revision_no = older AND NOT EXISTS (SELECT FROM block AS o
        WHERE o.revision_no = newer AND (o.kind, o.text, o.nth) = (b.kind, b.text, b.nth))),
    added AS (SELECT * FROM block AS b WHERE b.revision_no = newer AND NOT EXISTS (SELECT FROM block AS o
        WHERE o.revision_no = older AND (o.kind, o.text, o.nth) = (b.kind, b.text, b.nth)))
    SELECT o.part, 0, 'changed', o.value, n.value
    FROM field AS o JOIN field AS n ON n.part = o.part AND n.revision_no = newer
    WHERE o.revision_no = older AND o.value IS DISTINCT FROM n.value AND older <> newer
    UNION ALL
    SELECT coalesce(a.kind, d.kind), coalesce(a.place, d.place),
        CASE WHEN d.place IS NULL THEN 'added' WHEN a.place IS NULL THEN 'removed' ELSE 'changed' END, d.text, a.text
    FROM dropped AS d FULL JOIN added AS a ON a.place = d.place AND a.kind = d.kind
    WHERE older <> newer
    ORDER BY 2, 1
$$;
COMMENT ON FUNCTION mart.diff(bigint, integer, integer) IS
    'What changed between two revisions of an article: fields first (position 0), then blocks in reading order.';
GRANT EXECUTE ON FUNCTION mart.diff(bigint, integer, integer) TO baotinh_reader;

-- Where a column has a name in the standards of the trade, its comment says so.
COMMENT ON COLUMN mart.article.article_id IS 'Stable number of the article. schema.org identifier, ninjs altids.';
COMMENT ON COLUMN mart.article.url IS 'Canonical address. schema.org url, ninjs uri.';
COMMENT ON COLUMN mart.article.title IS 'Headline as printed. schema.org headline, ninjs headlines.';
COMMENT ON COLUMN mart.article.kicker IS 'Line above the headline, if any. schema.org alternativeHeadline.';
COMMENT ON COLUMN mart.article.lead IS
    'Lead (sapo) without the house prefix; empty if the page has none. schema.org abstract, ninjs descriptions.';
COMMENT ON COLUMN mart.article.body_text IS
    'Lead, headings, paragraphs, quotes and list items, one a line. schema.org articleBody, ninjs bodies.';
COMMENT ON COLUMN mart.article.published_at IS
    'Publication time; with day precision the local midnight. schema.org datePublished, ninjs firstcreated.';
COMMENT ON COLUMN mart.article.modified_at IS
    'Time of the last change that the page claims. schema.org dateModified, ninjs contentcreated.';
COMMENT ON COLUMN mart.article.byline IS 'Byline as printed. schema.org author, ninjs by.';
COMMENT ON COLUMN mart.article.agency IS 'Outside source, in its usual spelling. schema.org sourceOrganization, ninjs infosources.';
COMMENT ON COLUMN mart.article.section IS 'Breadcrumb as printed, from broad to narrow. schema.org articleSection, ninjs subjects.';
COMMENT ON COLUMN mart.article.tags IS 'Tags as printed. schema.org keywords.';
COMMENT ON COLUMN mart.article.language IS 'Language of the text, vi or en. schema.org inLanguage, ninjs language.';
COMMENT ON COLUMN mart.article.revision_no IS 'Number of the current revision. schema.org version, ninjs version.';
COMMENT ON COLUMN mart.article.observed_at IS 'Fetch time of the bytes of the current revision. ninjs versioncreated.';
COMMENT ON COLUMN mart.article.source IS 'Slug of the newspaper. schema.org publisher.';
