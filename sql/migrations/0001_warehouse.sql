-- The layers: ops (what was tried), raw (what came back), clean (what it means), mart (for readers).
CREATE SCHEMA ops;
CREATE SCHEMA raw;
CREATE SCHEMA clean;
CREATE SCHEMA mart;

-- convert_to() is only STABLE; the encoding of the database never changes, so this is immutable.
CREATE FUNCTION ops.text_sha256(t text) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN sha256(convert_to(t, 'UTF8'));

CREATE TABLE ops.source (
    source_id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9][a-z0-9-]{1,40}$'),
    name text NOT NULL,
    outlet text NOT NULL,
    province text NOT NULL,
    home text NOT NULL,
    language text NOT NULL,
    zone text NOT NULL,
    verified boolean NOT NULL,
    retired date,
    lease_run bigint,
    lease_until timestamptz
);

CREATE TABLE ops.run (
    run_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source text NOT NULL,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at timestamptz,
    status text NOT NULL DEFAULT 'running'
        CHECK (status IN ('running', 'succeeded', 'partial', 'failed', 'abandoned')),
    counts jsonb NOT NULL DEFAULT '{}',
    CHECK ((status = 'running') = (ended_at IS NULL))
);

CREATE TABLE ops.url (
    url_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id smallint NOT NULL REFERENCES ops.source,
    url text NOT NULL CHECK (octet_length(url) <= 4096),
    url_sha256 bytea NOT NULL GENERATED ALWAYS AS (ops.text_sha256(url)) STORED UNIQUE,
    state text NOT NULL DEFAULT 'discovered' CHECK (state IN
        ('discovered', 'leased', 'loaded', 'duplicate', 'gone', 'excluded', 'quarantined', 'failed')),
    reason text NOT NULL DEFAULT 'new',
    attempts smallint NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL DEFAULT '-infinity',
    fence bigint NOT NULL DEFAULT 0,
    lease_run bigint,
    lease_until timestamptz,
    etag text NOT NULL DEFAULT '',
    last_modified text NOT NULL DEFAULT '',
    fetched_at timestamptz,
    recheck_at timestamptz,
    listed_at timestamptz,
    listed_title text NOT NULL DEFAULT '',
    listed_modified_at timestamptz,
    channel text NOT NULL DEFAULT '',
    found_on text NOT NULL DEFAULT '',
    position integer NOT NULL DEFAULT 0,
    first_run bigint REFERENCES ops.run,
    CHECK ((state = 'leased') = (lease_until IS NOT NULL))
);
CREATE INDEX url_text ON ops.url USING hash (url);
CREATE INDEX url_work ON ops.url (source_id, next_try_at) WHERE state IN ('discovered', 'leased');

CREATE TABLE ops.exclusion (
    source_id smallint NOT NULL REFERENCES ops.source,
    url text NOT NULL,
    reason text NOT NULL,
    run_id bigint NOT NULL REFERENCES ops.run,
    UNIQUE (source_id, url)
);

CREATE TABLE ops.validator (
    source_id smallint NOT NULL REFERENCES ops.source,
    url text NOT NULL,
    etag text NOT NULL,
    last_modified text NOT NULL,
    sha256 bytea NOT NULL,
    PRIMARY KEY (source_id, url)
);

CREATE TABLE ops.day (
    source_id smallint NOT NULL REFERENCES ops.source,
    day date NOT NULL,
    listed integer NOT NULL,
    loaded integer NOT NULL,
    set_aside integer NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('complete', 'partial', 'unknown', 'nothing_published')),
    evidence text NOT NULL,
    run_id bigint NOT NULL REFERENCES ops.run,
    settled_at timestamptz NOT NULL,
    PRIMARY KEY (source_id, day),
    CONSTRAINT day_adds_up CHECK (verdict <> 'complete' OR listed = loaded + set_aside),
    CONSTRAINT day_empty CHECK (verdict <> 'nothing_published' OR listed = 0)
);

CREATE TABLE raw.blob (
    sha256 bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
    n_bytes integer NOT NULL CHECK (n_bytes >= 0),
    body bytea NOT NULL
);
ALTER TABLE raw.blob ALTER COLUMN body SET STORAGE EXTERNAL; -- zstd already: TOAST must not try again

CREATE TABLE raw.snapshot (
    snapshot_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    url_id bigint NOT NULL REFERENCES ops.url,
    run_id bigint NOT NULL REFERENCES ops.run,
    fetched_at timestamptz NOT NULL,
    http_status smallint NOT NULL,
    final_url text NOT NULL,
    headers jsonb NOT NULL,
    sha256 bytea NOT NULL REFERENCES raw.blob,
    UNIQUE (url_id, fetched_at, sha256)
);

CREATE TABLE ops.quarantine (
    quarantine_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    url_id bigint NOT NULL REFERENCES ops.url,
    snapshot_id bigint NOT NULL REFERENCES raw.snapshot,
    reason text NOT NULL,
    detail text NOT NULL,
    extractor text NOT NULL,
    run_id bigint NOT NULL REFERENCES ops.run,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    UNIQUE (snapshot_id, reason, extractor)
);

-- Body text is made from the blocks, so that the two cannot disagree.
CREATE FUNCTION clean.blocks_text(b jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT string_agg(e.value ->> 'text', E'\n' ORDER BY e.ordinality)
        FROM jsonb_array_elements(b) WITH ORDINALITY AS e (value, ordinality)
        WHERE e.value ->> 'kind' IN ('lead', 'heading', 'paragraph', 'quote', 'list_item', 'table'));

CREATE TABLE clean.article (
    article_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id smallint NOT NULL REFERENCES ops.source,
    url_id bigint NOT NULL UNIQUE REFERENCES ops.url,
    first_seen_at timestamptz NOT NULL,
    revision_id bigint,
    published_at timestamptz NOT NULL,
    content_hash bytea NOT NULL,
    gone_at timestamptz
);
CREATE TABLE clean.article_revision (
    revision_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    article_id bigint NOT NULL REFERENCES clean.article,
    revision_no integer NOT NULL CHECK (revision_no > 0),
    cause text NOT NULL CHECK (cause IN ('first', 'publisher', 'parser', 'move', 'correction', 'withdrawal')),
    snapshot_id bigint NOT NULL REFERENCES raw.snapshot,
    observed_at timestamptz NOT NULL,
    title text NOT NULL CHECK (title <> ''),
    kicker text NOT NULL,
    lead text NOT NULL,
    published_at timestamptz NOT NULL,
    published_raw text NOT NULL,
    published_precision text NOT NULL,
    published_evidence text NOT NULL,
    published_conflicts text[] NOT NULL,
    modified_at timestamptz,
    authors jsonb NOT NULL,
    byline text NOT NULL,
    agency text NOT NULL,
    section text[] NOT NULL,
    tags text[] NOT NULL,
    blocks jsonb NOT NULL,
    body_text text GENERATED ALWAYS AS (clean.blocks_text(blocks)) STORED,
    residue jsonb NOT NULL,
    images jsonb NOT NULL,
    house_prefix text NOT NULL,
    language text NOT NULL,
    extractor text NOT NULL,
    notes text[] NOT NULL,
    content_hash bytea NOT NULL CHECK (octet_length(content_hash) = 32),
    UNIQUE (article_id, revision_no),
    UNIQUE (article_id, revision_id)
);
DO $$
BEGIN
    ALTER TABLE clean.article_revision ALTER COLUMN blocks SET COMPRESSION lz4,
        ALTER COLUMN body_text SET COMPRESSION lz4, ALTER COLUMN residue SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported OR invalid_parameter_value THEN NULL; -- built without lz4, as the wheel is
END $$;
ALTER TABLE clean.article ADD CONSTRAINT article_current FOREIGN KEY (article_id, revision_id)
    REFERENCES clean.article_revision (article_id, revision_id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX article_newest ON clean.article (published_at DESC, article_id DESC);
CREATE INDEX article_source ON clean.article (source_id, published_at DESC, article_id DESC);

-- The change feed. One counter row, advanced last in a transaction: its lock is held to the end, so
-- the order of numbers is the order of commits, and an abort gives its numbers back.
CREATE TABLE clean.feed_head (
    feed text PRIMARY KEY,
    generation uuid NOT NULL DEFAULT gen_random_uuid(),
    last_change_id bigint NOT NULL DEFAULT 0 CHECK (last_change_id >= 0)
) WITH (fillfactor = 10);
INSERT INTO clean.feed_head (feed) VALUES ('article');
CREATE TABLE clean.change (
    change_id bigint PRIMARY KEY,
    op text NOT NULL CHECK (op IN ('new', 'edit', 'reparse', 'move', 'correct', 'withdraw', 'gone', 'back')),
    article_id bigint NOT NULL REFERENCES clean.article,
    revision_id bigint UNIQUE REFERENCES clean.article_revision,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
-- no revision can be committed without its change
ALTER TABLE clean.article_revision ADD CONSTRAINT revision_is_announced FOREIGN KEY (revision_id)
    REFERENCES clean.change (revision_id) DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION clean.announce(article_ids bigint[], revision_ids bigint[], ops text[]) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    n bigint := coalesce(cardinality(article_ids), 0);
    head bigint;
BEGIN
    IF n = 0 THEN RETURN NULL; END IF;
    UPDATE clean.feed_head SET last_change_id = last_change_id + n WHERE feed = 'article'
        RETURNING last_change_id INTO STRICT head;
    INSERT INTO clean.change (change_id, op, article_id, revision_id)
    SELECT head - n + u.i, u.op, u.article_id, u.revision_id
    FROM unnest(article_ids, revision_ids, ops) WITH ORDINALITY AS u (article_id, revision_id, op, i);
    RETURN head;
END $$;

CREATE FUNCTION clean.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on %.% is refused: append-only', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = '55000';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON clean.change
    FOR EACH STATEMENT EXECUTE FUNCTION clean.refuse();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON clean.article_revision
    FOR EACH STATEMENT EXECUTE FUNCTION clean.refuse();

-- For readers: views only.
CREATE VIEW mart.article AS
SELECT a.article_id, s.slug AS source, u.url, r.title, r.kicker, r.lead, r.body_text, a.published_at,
       (a.published_at AT TIME ZONE s.zone)::date AS published_on, r.published_raw, r.published_precision,
       r.published_evidence, r.modified_at, r.byline, r.agency, r.section, r.tags, r.language, r.revision_no,
       r.observed_at, a.first_seen_at, a.gone_at, r.extractor, a.content_hash
FROM clean.article AS a
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
JOIN ops.url AS u ON u.url_id = a.url_id;

CREATE VIEW mart.article_block AS
SELECT a.article_id, s.slug AS source, a.published_at, b.ordinality::integer AS position, b.value ->> 'kind' AS kind,
       b.value ->> 'text' AS text, b.value ->> 'rule' AS rule, b.value ->> 'place' AS place,
       (b.value ->> 'repeats')::integer + 1 AS repeats
FROM clean.article AS a
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
CROSS JOIN LATERAL jsonb_array_elements(r.blocks) WITH ORDINALITY AS b;

CREATE VIEW mart.article_author AS
SELECT a.article_id, s.slug AS source, b.ordinality::integer AS position, b.value ->> 'name' AS name,
       b.value ->> 'role' AS role
FROM clean.article AS a
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
CROSS JOIN LATERAL jsonb_array_elements(r.authors) WITH ORDINALITY AS b;

CREATE VIEW mart.article_image AS
SELECT a.article_id, b.ordinality::integer AS position, b.value ->> 'src' AS src, b.value ->> 'caption' AS caption,
       b.value ->> 'credit' AS credit
FROM clean.article AS a
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
CROSS JOIN LATERAL jsonb_array_elements(r.images) WITH ORDINALITY AS b;

CREATE VIEW mart.article_revision AS
SELECT r.article_id, r.revision_no, r.cause, r.observed_at AS valid_from,
       lead(r.observed_at) OVER (PARTITION BY r.article_id ORDER BY r.revision_no) AS valid_to,
       r.title, r.body_text, r.published_at, r.extractor, r.content_hash
FROM clean.article_revision AS r;

CREATE VIEW mart.source AS
SELECT slug AS source, name, outlet, province, home, language, verified, retired FROM ops.source;

CREATE VIEW mart.coverage AS
SELECT s.slug AS source, d.day, d.verdict, d.listed, d.loaded, d.set_aside, d.evidence, d.settled_at
FROM ops.day AS d JOIN ops.source AS s ON s.source_id = d.source_id;

CREATE VIEW mart.change_feed AS
SELECT change_id, op, article_id, revision_id, changed_at FROM clean.change;

CREATE VIEW mart.feed_status AS SELECT feed, generation, last_change_id FROM clean.feed_head;

CREATE VIEW mart.problem AS
SELECT s.slug AS source, u.url, q.reason, q.detail, q.extractor, q.at AS set_aside_at
FROM ops.quarantine AS q JOIN ops.url AS u ON u.url_id = q.url_id JOIN ops.source AS s ON s.source_id = u.source_id;

-- Readers: a group role for everybody, and a login for the embedded server. Both see mart only.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'baotinh_reader') THEN
        CREATE ROLE baotinh_reader NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was quicker
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA mart TO baotinh_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA mart TO baotinh_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA mart GRANT SELECT ON TABLES TO baotinh_reader;
