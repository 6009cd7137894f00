-- Provinces and newspapers as of the day: units valid in time, who followed whom, what articles name, who printed them where.

-- A range over one name lets an exclusion constraint compare names without an extension.
CREATE TYPE clean.name_range AS RANGE (subtype = text, collation = "C");

CREATE TABLE clean.place (
    unit text PRIMARY KEY CHECK (unit ~ '^[a-z-]+-\d{4}$'),
    name text NOT NULL CHECK (name <> ''),
    full_name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('province', 'city')),
    code text CHECK (code ~ '^\d\d$'),
    iso text CHECK (iso ~ '^VN-'),
    seat text,
    since date,
    since_known text NOT NULL CHECK (since_known IN ('exact', 'at or before', 'unknown')),
    until date,
    begun_by text,
    ended_by text,
    confidence text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    note text NOT NULL,
    days daterange NOT NULL GENERATED ALWAYS AS (daterange(since, until, '[]')) STORED CHECK (NOT isempty(days)),
    CONSTRAINT one_name_a_day EXCLUDE USING gist (clean.name_range(name, name, '[]') WITH &&, days WITH &&),
    CONSTRAINT one_code_a_day EXCLUDE USING gist (clean.name_range(code, code, '[]') WITH &&, days WITH &&)
        WHERE (code IS NOT NULL),
    CONSTRAINT one_iso_a_day EXCLUDE USING gist (clean.name_range(iso, iso, '[]') WITH &&, days WITH &&)
        WHERE (iso IS NOT NULL)
);
COMMENT ON TABLE clean.place IS 'Provinces and cities of the first level. A unit that gets another area, code or rank is another unit.';

CREATE TABLE clean.place_succession (
    before_unit text NOT NULL REFERENCES clean.place,
    after_unit text NOT NULL REFERENCES clean.place,
    day date NOT NULL,
    kind text NOT NULL CHECK (kind IN ('split', 'merge', 'rename', 'status', 'transfer')),
    act text NOT NULL CHECK (act <> ''),
    confidence text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    note text NOT NULL,
    PRIMARY KEY (before_unit, after_unit)
);
CREATE TABLE clean.place_heir (
    unit text NOT NULL REFERENCES clean.place,
    unit_now text NOT NULL REFERENCES clean.place,
    divided boolean NOT NULL,
    PRIMARY KEY (unit, unit_now)
);
COMMENT ON TABLE clean.place_heir IS 'Successions followed to the end: which unit of today carries on which.';

CREATE TABLE clean.place_name (
    name text NOT NULL,
    alias text NOT NULL CHECK (alias <> ''),
    kind text NOT NULL CHECK (kind IN ('official', 'press', 'abbreviation', 'seat', 'other')),
    confidence text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    needs text NOT NULL CHECK (needs IN ('', 'head', 'alone', 'small')),
    doubt text NOT NULL,
    alias_key text NOT NULL GENERATED ALWAYS AS (mart.plain_key(alias)) STORED,
    PRIMARY KEY (name, alias)
);
CREATE INDEX place_name_key ON clean.place_name (alias_key);

CREATE TABLE clean.place_meaning (
    name text NOT NULL,
    unit text NOT NULL REFERENCES clean.place,
    days daterange NOT NULL CHECK (NOT isempty(days)),
    standing text NOT NULL CHECK (standing IN ('current', 'former', 'coming')),
    several boolean NOT NULL,
    -- a name means a unit once a day
    EXCLUDE USING gist (clean.name_range(name, name, '[]') WITH &&, clean.name_range(unit, unit, '[]') WITH &&, days WITH &&)
);
CREATE INDEX place_meaning_name ON clean.place_meaning (name);
COMMENT ON TABLE clean.place_meaning IS 'What names meant when: made from units and successions.';

CREATE TABLE clean.article_place (
    article_id bigint NOT NULL REFERENCES clean.article ON DELETE CASCADE,
    field text NOT NULL CHECK (field IN ('title', 'lead', 'text')),
    name text NOT NULL,
    mentions integer NOT NULL CHECK (mentions > 0),
    position integer NOT NULL CHECK (position >= 0),
    printed text NOT NULL,
    confidence text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    ambiguous boolean NOT NULL,
    PRIMARY KEY (article_id, field, name)
);
CREATE INDEX article_place_name ON clean.article_place (name, article_id);
COMMENT ON TABLE clean.article_place IS 'Names of provinces in articles. Which unit a name meant on the day is looked up, so that a better table of units holds at once.';
GRANT DELETE ON clean.article_place TO baotinh_loader;

CREATE TABLE clean.outlet (
    source text NOT NULL,
    name text NOT NULL,
    domain text NOT NULL,
    other_domains text[] NOT NULL,
    province_code text NOT NULL,
    unit text,
    successor text,
    doubt text NOT NULL,
    days daterange NOT NULL CHECK (NOT isempty(days)),
    CONSTRAINT one_outlet_a_day EXCLUDE USING gist (clean.name_range(source, source, '[]') WITH &&, days WITH &&)
);
CREATE INDEX outlet_source ON clean.outlet (source);
COMMENT ON TABLE clean.outlet IS 'Newspapers as they were: made from their declarations whenever they are registered.';
GRANT DELETE ON clean.outlet TO baotinh_loader;

-- How far those who make something from articles have read in the change feed; the row is locked meanwhile.
CREATE TABLE clean.follower (
    name text PRIMARY KEY,
    edition text NOT NULL DEFAULT '',
    generation uuid,
    change_id bigint NOT NULL DEFAULT 0 CHECK (change_id >= 0)
);
COMMENT ON TABLE clean.follower IS 'How far into the change feed names, sections and places of articles were derived, and by which edition of the rules.';

CREATE VIEW mart.place AS
SELECT p.unit, p.name, p.full_name, p.kind, p.code, p.iso, p.seat, p.since, p.since_known, p.until, p.begun_by, p.ended_by,
       (SELECT array_agg(h.unit_now ORDER BY h.unit_now) FROM clean.place_heir AS h WHERE h.unit = p.unit) AS units_now,
       p.confidence, p.note, mart.plain_key(p.name) AS slug
FROM clean.place AS p;
COMMENT ON VIEW mart.place IS
    'Provinces and centrally-run cities, each as long as its area, code and rank stayed the same. Names and codes come again, never on the same day.';
COMMENT ON COLUMN mart.place.unit IS 'Our own id: slug and year of the first known day (of the last one where only that is known).';
COMMENT ON COLUMN mart.place.name IS 'Short name. schema.org name, ninjs places.';
COMMENT ON COLUMN mart.place.full_name IS 'Official name with its rank.';
COMMENT ON COLUMN mart.place.kind IS 'province, or city for a centrally-run city.';
COMMENT ON COLUMN mart.place.code IS
    'Two-digit code of the General Statistics Office then; null before 2004 where it was not carried over. 80 was Long An and is Tây Ninh.';
COMMENT ON COLUMN mart.place.iso IS 'ISO 3166-2 code; null for the units of 2025, since the list still had the 63 in February 2026.';
COMMENT ON COLUMN mart.place.seat IS 'Seat, where the table has it.';
COMMENT ON COLUMN mart.place.since IS 'First day; null when not known.';
COMMENT ON COLUMN mart.place.since_known IS 'How well: exact, at or before, unknown.';
COMMENT ON COLUMN mart.place.until IS 'Last day; null while the unit stands.';
COMMENT ON COLUMN mart.place.begun_by IS 'Act that made it.';
COMMENT ON COLUMN mart.place.ended_by IS 'Act that ended it.';
COMMENT ON COLUMN mart.place.units_now IS 'Units of today that carry it on; two where it was divided.';
COMMENT ON COLUMN mart.place.confidence IS 'How sure the row is: high, medium or low.';
COMMENT ON COLUMN mart.place.note IS 'Doubts and traps.';
COMMENT ON COLUMN mart.place.slug IS 'Short name in ASCII, for addresses; no key, since names come again.';

CREATE VIEW mart.place_now AS
SELECT p.unit, p.name, p.code, p.since, p.until, n.unit AS unit_now, n.name AS name_now, n.code AS code_now, h.divided
FROM clean.place_heir AS h
JOIN clean.place AS p ON p.unit = h.unit JOIN clean.place AS n ON n.unit = h.unit_now;
COMMENT ON VIEW mart.place_now IS 'From units of any time to those of today. All 63 provinces of 2024 have one heir; four older ones have two.';
COMMENT ON COLUMN mart.place_now.unit IS 'Unit then.';
COMMENT ON COLUMN mart.place_now.name IS 'Its short name.';
COMMENT ON COLUMN mart.place_now.code IS 'Its code.';
COMMENT ON COLUMN mart.place_now.since IS 'Its first day.';
COMMENT ON COLUMN mart.place_now.until IS 'Its last day; null while it stands.';
COMMENT ON COLUMN mart.place_now.unit_now IS 'Unit of today.';
COMMENT ON COLUMN mart.place_now.name_now IS 'Its short name.';
COMMENT ON COLUMN mart.place_now.code_now IS 'Its code.';
COMMENT ON COLUMN mart.place_now.divided IS 'Whether the unit was divided between several of today.';

CREATE VIEW mart.place_succession AS
SELECT s.day, s.kind, s.before_unit, b.name AS before_name, s.after_unit, a.name AS after_name, s.act, s.confidence, s.note
FROM clean.place_succession AS s
JOIN clean.place AS b ON b.unit = s.before_unit JOIN clean.place AS a ON a.unit = s.after_unit;
COMMENT ON VIEW mart.place_succession IS 'Which unit became which, when, and by which act.';
COMMENT ON COLUMN mart.place_succession.day IS 'First day of the new state.';
COMMENT ON COLUMN mart.place_succession.kind IS
    'split, merge, rename, status (another rank), or transfer: a part went over and the unit stayed.';
COMMENT ON COLUMN mart.place_succession.before_unit IS 'Unit before.';
COMMENT ON COLUMN mart.place_succession.before_name IS 'Its name.';
COMMENT ON COLUMN mart.place_succession.after_unit IS 'Unit after.';
COMMENT ON COLUMN mart.place_succession.after_name IS 'Its name.';
COMMENT ON COLUMN mart.place_succession.act IS 'Act of the National Assembly.';
COMMENT ON COLUMN mart.place_succession.confidence IS 'How sure it is: high, medium or low.';
COMMENT ON COLUMN mart.place_succession.note IS 'What exactly, and doubts.';

CREATE VIEW mart.place_name AS
SELECT n.alias, n.name, n.kind, n.confidence, n.needs, n.doubt, n.alias_key,
       m.unit, lower(m.days) AS since, upper(m.days) - 1 AS until, m.standing
FROM clean.place_name AS n JOIN clean.place_meaning AS m ON m.name = n.name;
COMMENT ON VIEW mart.place_name IS
    'What is printed for provinces, and which unit that means on which days. Capitals, the other tone placement and prints without accents come on top of the aliases.';
COMMENT ON COLUMN mart.place_name.alias IS 'As printed.';
COMMENT ON COLUMN mart.place_name.name IS 'Short name of the unit meant.';
COMMENT ON COLUMN mart.place_name.kind IS 'official, press, abbreviation, or seat for its seat.';
COMMENT ON COLUMN mart.place_name.confidence IS 'How sure that print is without a word before it: high, medium or low.';
COMMENT ON COLUMN mart.place_name.needs IS
    'head: counts behind thành phố or TP only. alone: no capital may follow. small: also a word of the language, doubtful in capitals.';
COMMENT ON COLUMN mart.place_name.doubt IS 'What else it may mean.';
COMMENT ON COLUMN mart.place_name.alias_key IS 'mart.plain_key of the alias, to look it up without accents.';
COMMENT ON COLUMN mart.place_name.unit IS 'Unit that it meant on those days.';
COMMENT ON COLUMN mart.place_name.since IS 'First of those days; null for open.';
COMMENT ON COLUMN mart.place_name.until IS 'Last of those days; null for open.';
COMMENT ON COLUMN mart.place_name.standing IS
    'current: a unit of that name existed. former: it had ended. coming: it was still to come, and the unit held its area.';

CREATE VIEW mart.article_place AS
SELECT p.article_id, s.slug AS source, a.published_at, (a.published_at AT TIME ZONE s.zone)::date AS published_on,
       p.field, p.printed, p.name, m.unit, u.name AS name_then, h.unit_now, n.name AS name_now, m.standing,
       p.mentions, p.position, p.confidence,
       p.ambiguous OR coalesce(m.several, false) OR coalesce(h.divided, false) AS ambiguous
FROM clean.article_place AS p
JOIN clean.article AS a ON a.article_id = p.article_id
JOIN ops.source AS s ON s.source_id = a.source_id
LEFT JOIN clean.place_meaning AS m ON m.name = p.name AND m.days @> (a.published_at AT TIME ZONE s.zone)::date
LEFT JOIN clean.place AS u ON u.unit = m.unit
LEFT JOIN clean.place_heir AS h ON h.unit = m.unit
LEFT JOIN clean.place AS n ON n.unit = h.unit_now;
COMMENT ON VIEW mart.article_place IS
    'Provinces that articles name: the unit of the day of publication and the one of today. A row for each field and name; several where that is ambiguous, so count articles with DISTINCT.';
COMMENT ON COLUMN mart.article_place.article_id IS 'Article.';
COMMENT ON COLUMN mart.article_place.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.article_place.published_at IS 'Publication time, to order by.';
COMMENT ON COLUMN mart.article_place.published_on IS 'Local day of publication, for which the unit holds.';
COMMENT ON COLUMN mart.article_place.field IS 'Where it is named: title, lead or text (the text without its lead).';
COMMENT ON COLUMN mart.article_place.printed IS 'First print of it in that field.';
COMMENT ON COLUMN mart.article_place.name IS 'Name of a province that is meant by the print.';
COMMENT ON COLUMN mart.article_place.unit IS 'Unit meant on the day of publication. schema.org contentLocation, ninjs places.';
COMMENT ON COLUMN mart.article_place.name_then IS 'Name of that unit.';
COMMENT ON COLUMN mart.article_place.unit_now IS 'Unit of today that carries it on.';
COMMENT ON COLUMN mart.article_place.name_now IS 'Name of that unit.';
COMMENT ON COLUMN mart.article_place.standing IS
    'current: the unit existed that day. former: it had ended. coming: it was still to come, and unit is the one that held its area.';
COMMENT ON COLUMN mart.article_place.mentions IS 'How often it is named in the field.';
COMMENT ON COLUMN mart.article_place.position IS 'Letters of the field before the first of them.';
COMMENT ON COLUMN mart.article_place.confidence IS 'How sure the best of them is: high, medium, or low for initials and words in capitals.';
COMMENT ON COLUMN mart.article_place.ambiguous IS 'Whether the print, the name or the way to today leads to several units; each has its row.';

CREATE VIEW mart.outlet AS
SELECT o.source, o.name, nullif(o.domain, '') AS domain, o.other_domains, o.unit AS province, p.name AS province_name, o.province_code,
       lower(o.days) AS since, upper(o.days) - 1 AS until, o.successor, o.doubt
FROM clean.outlet AS o LEFT JOIN clean.place AS p ON p.unit = o.unit;
COMMENT ON VIEW mart.outlet IS 'Newspapers as they were: a row for each stretch of days with one name, one domain and one province.';
COMMENT ON COLUMN mart.outlet.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.outlet.name IS 'Name then. schema.org publisher.';
COMMENT ON COLUMN mart.outlet.domain IS 'Domain then; null when not known.';
COMMENT ON COLUMN mart.outlet.other_domains IS 'Domains that may have been in use then as well, or instead.';
COMMENT ON COLUMN mart.outlet.province IS 'Unit whose newspaper it was.';
COMMENT ON COLUMN mart.outlet.province_name IS 'Its short name.';
COMMENT ON COLUMN mart.outlet.province_code IS 'Its code as declared; empty when none is.';
COMMENT ON COLUMN mart.outlet.since IS 'First day; null for open. Vague bounds count from the earliest day that they may mean.';
COMMENT ON COLUMN mart.outlet.until IS 'Last day; null for open.';
COMMENT ON COLUMN mart.outlet.successor IS 'Slug of the newspaper that carries it on, if it ended.';
COMMENT ON COLUMN mart.outlet.doubt IS 'Bounds that are vague, as declared, and what they rest on.';

CREATE VIEW mart.article_outlet AS
SELECT a.article_id, s.slug AS source, a.published_at, (a.published_at AT TIME ZONE s.zone)::date AS published_on,
       coalesce(o.name, s.name) AS name, nullif(o.domain, '') AS domain, o.unit AS province, p.name AS province_name, h.unit_now AS province_now,
       n.name AS province_name_now, o.successor, o.doubt
FROM clean.article AS a
JOIN ops.source AS s ON s.source_id = a.source_id
LEFT JOIN clean.outlet AS o ON o.source = s.slug AND o.days @> (a.published_at AT TIME ZONE s.zone)::date
LEFT JOIN clean.place AS p ON p.unit = o.unit
LEFT JOIN LATERAL (SELECT h.unit_now FROM clean.place_heir AS h
    JOIN clean.place AS t ON t.unit = h.unit_now
    WHERE h.unit = o.unit ORDER BY t.name <> p.name, h.unit_now LIMIT 1) AS h ON true
LEFT JOIN clean.place AS n ON n.unit = h.unit_now;
COMMENT ON VIEW mart.article_outlet IS 'Who printed each article: name, domain and province of its newspaper on the day of publication.';
COMMENT ON COLUMN mart.article_outlet.article_id IS 'Article.';
COMMENT ON COLUMN mart.article_outlet.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.article_outlet.published_at IS 'Publication time, to filter by.';
COMMENT ON COLUMN mart.article_outlet.published_on IS 'Local day of publication.';
COMMENT ON COLUMN mart.article_outlet.name IS 'Name of the newspaper on that day; its present one where no other is declared. schema.org publisher.';
COMMENT ON COLUMN mart.article_outlet.domain IS 'Domain on that day; null when not known. The address of the article may have moved since.';
COMMENT ON COLUMN mart.article_outlet.province IS 'Unit whose newspaper it was on that day.';
COMMENT ON COLUMN mart.article_outlet.province_name IS 'Its short name.';
COMMENT ON COLUMN mart.article_outlet.province_now IS 'Unit of today that carries it on; of two the one with its name.';
COMMENT ON COLUMN mart.article_outlet.province_name_now IS 'Its short name.';
COMMENT ON COLUMN mart.article_outlet.successor IS 'Slug of the newspaper that carries it on, if it ended.';
COMMENT ON COLUMN mart.article_outlet.doubt IS 'Bounds that are vague, as declared.';

CREATE INDEX revision_vague_time ON clean.article_revision (revision_id) WHERE published_precision IN ('day', 'month');
CREATE VIEW mart.article_time AS
SELECT a.article_id, s.slug AS source, a.published_at, (a.published_at AT TIME ZONE s.zone)::date AS published_on,
       r.published_raw, r.published_precision, r.published_evidence, cardinality(r.published_conflicts) > 0 AS in_conflict,
       r.published_conflicts, r.modified_at
FROM clean.article AS a
-- by both numbers, so that the few of the index above find their articles without a scan
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id AND r.article_id = a.article_id
JOIN ops.source AS s ON s.source_id = a.source_id;
COMMENT ON VIEW mart.article_time IS 'What is known of the publication time of each current article, and what spoke against it.';
COMMENT ON COLUMN mart.article_time.article_id IS 'Article.';
COMMENT ON COLUMN mart.article_time.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.article_time.published_at IS 'Publication time; with day precision the local midnight. Never replaced by modified_at.';
COMMENT ON COLUMN mart.article_time.published_on IS 'Local day.';
COMMENT ON COLUMN mart.article_time.published_raw IS 'The time as printed.';
COMMENT ON COLUMN mart.article_time.published_precision IS 'second, minute, day or month.';
COMMENT ON COLUMN mart.article_time.published_evidence IS
    'Which evidence won: visible, jsonld, meta, microdata, url, image, or listing.';
COMMENT ON COLUMN mart.article_time.in_conflict IS 'Whether other evidence says something else.';
COMMENT ON COLUMN mart.article_time.published_conflicts IS 'The evidence that lost, each with what it says.';
COMMENT ON COLUMN mart.article_time.modified_at IS 'Time of the last change that the page claims.';

-- The second level, by one list of one day: what it does not say is not known.
CREATE TABLE clean.district (
    code text PRIMARY KEY CHECK (code ~ '^\d{3}$'),
    kind text NOT NULL CHECK (kind IN ('city', 'town', 'district', 'urban district')),
    name text NOT NULL CHECK (name <> ''),
    province_code text NOT NULL CHECK (province_code ~ '^\d\d$')
);
COMMENT ON TABLE clean.district IS 'Units of the second level as listed on 4 January 2025; abolished on 30 June 2025.';
CREATE TABLE clean.article_district (
    article_id bigint NOT NULL REFERENCES clean.article ON DELETE CASCADE,
    field text NOT NULL CHECK (field IN ('title', 'lead', 'text')),
    code text NOT NULL,
    mentions integer NOT NULL CHECK (mentions > 0),
    position integer NOT NULL CHECK (position >= 0),
    printed text NOT NULL,
    confidence text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
    ambiguous boolean NOT NULL,
    PRIMARY KEY (article_id, field, code)
);
CREATE INDEX article_district_code ON clean.article_district (code, article_id);
GRANT DELETE ON clean.article_district TO baotinh_loader;

CREATE VIEW mart.district AS
SELECT d.code, d.name, d.kind, p.unit AS province, p.name AS province_name, h.unit_now AS province_now,
       n.name AS province_name_now, date '2025-01-04' AS listed_on, date '2025-06-30' AS until
FROM clean.district AS d
LEFT JOIN clean.place AS p ON p.code = d.province_code AND p.days @> date '2025-01-04'
LEFT JOIN clean.place_heir AS h ON h.unit = p.unit
LEFT JOIN clean.place AS n ON n.unit = h.unit_now;
COMMENT ON VIEW mart.district IS
    'Districts, towns and cities of the second level as one list of 4 January 2025 has them. Earlier names, bounds and provinces are not known here.';
COMMENT ON COLUMN mart.district.code IS 'Three-digit code of the General Statistics Office.';
COMMENT ON COLUMN mart.district.name IS 'Name without its rank; some names come several times.';
COMMENT ON COLUMN mart.district.kind IS 'city, town (thị xã), district (huyện) or urban district (quận).';
COMMENT ON COLUMN mart.district.province IS 'Unit that it belonged to on the day of the list. Earlier it may have been another.';
COMMENT ON COLUMN mart.district.province_name IS 'Its short name.';
COMMENT ON COLUMN mart.district.province_now IS 'Unit of today that carries the province on.';
COMMENT ON COLUMN mart.district.province_name_now IS 'Its short name.';
COMMENT ON COLUMN mart.district.listed_on IS 'Day of the list; since when the district existed it does not say.';
COMMENT ON COLUMN mart.district.until IS 'Last day of the second level (203/2025/QH15).';

CREATE VIEW mart.article_district AS
SELECT a.article_id, s.slug AS source, a.published_at, (a.published_at AT TIME ZONE s.zone)::date AS published_on,
       m.field, m.printed, d.code, d.name, d.kind, d.province, d.province_name, d.province_now, d.province_name_now,
       CASE WHEN (a.published_at AT TIME ZONE s.zone)::date <= d.until THEN 'listed' ELSE 'former' END AS standing,
       m.mentions, m.position, m.confidence, m.ambiguous
FROM clean.article_district AS m
JOIN clean.article AS a ON a.article_id = m.article_id
JOIN ops.source AS s ON s.source_id = a.source_id
JOIN mart.district AS d ON d.code = m.code;
COMMENT ON VIEW mart.article_district IS
    'Districts that articles name behind their rank (huyện Đức Hòa), by the list of 4 January 2025. A row for each field and district; several where one name is that of several.';
COMMENT ON COLUMN mart.article_district.article_id IS 'Article.';
COMMENT ON COLUMN mart.article_district.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.article_district.published_at IS 'Publication time, to order by.';
COMMENT ON COLUMN mart.article_district.published_on IS 'Local day of publication.';
COMMENT ON COLUMN mart.article_district.field IS 'Where it is named: title, lead or text (the text without its lead).';
COMMENT ON COLUMN mart.article_district.printed IS 'First print of it in that field, with its rank.';
COMMENT ON COLUMN mart.article_district.code IS 'Code of the district.';
COMMENT ON COLUMN mart.article_district.name IS 'Its name without rank.';
COMMENT ON COLUMN mart.article_district.kind IS 'city, town, district or urban district.';
COMMENT ON COLUMN mart.article_district.province IS 'Unit that it belonged to on the day of the list, whatever the day of publication.';
COMMENT ON COLUMN mart.article_district.province_name IS 'Its short name.';
COMMENT ON COLUMN mart.article_district.province_now IS 'Unit of today that carries the province on.';
COMMENT ON COLUMN mart.article_district.province_name_now IS 'Its short name.';
COMMENT ON COLUMN mart.article_district.standing IS
    'listed: published while there were districts, though perhaps before this one. former: published after 30 June 2025.';
COMMENT ON COLUMN mart.article_district.mentions IS 'How often it is named in the field.';
COMMENT ON COLUMN mart.article_district.position IS 'Letters of the field before the first of them.';
COMMENT ON COLUMN mart.article_district.confidence IS
    'high: the only one of that name and rank. medium: one of several, in a province that the article names or whose newspaper it is. low: another of several.';
COMMENT ON COLUMN mart.article_district.ambiguous IS 'Whether several districts have that name and rank.';
