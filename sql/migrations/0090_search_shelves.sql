-- A batch must not grow dearer with the warehouse: new articles go into the index of the newest shelf only, 32,768 numbers
-- wide, where each pair of words still has a short list.
DROP VIEW mart.search;
ALTER TABLE clean.article_search RENAME TO search_before;
ALTER INDEX clean.article_words RENAME TO search_before_words;
ALTER TABLE clean.search_before RENAME CONSTRAINT article_search_pkey TO search_before_pkey; -- the names are the whole's now
CREATE TABLE clean.article_search (
    article_id bigint PRIMARY KEY REFERENCES clean.article ON DELETE CASCADE,
    words tsvector NOT NULL,
    keys smallint[] NOT NULL DEFAULT '{}'
) PARTITION BY RANGE (article_id);
ALTER TABLE clean.article_search
    ALTER COLUMN words SET STORAGE EXTERNAL, -- they do not get smaller: trying costs time for nothing
    ALTER COLUMN keys SET STORAGE EXTERNAL;
COMMENT ON TABLE clean.article_search IS 'Words of each current article, in shelves of 32,768 articles by their numbers.';
COMMENT ON COLUMN clean.article_search.keys IS 'Hashes of neighbouring words, and the week of publication as a negative number.';
-- Keys first: an index scan goes by its columns, and pairs are rarer than words.
CREATE INDEX article_words ON clean.article_search USING gin (keys, words);
GRANT SELECT, INSERT, UPDATE, DELETE ON clean.article_search TO baotinh_loader;

CREATE FUNCTION clean.search_shelf(article_id bigint) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN article_id >> 15;

-- Loads call it before their transaction: a shelf is attached while no load is writing.
CREATE FUNCTION clean.make_search_room(ahead integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp SET lock_timeout = '60s' AS $$
DECLARE
    newest constant bigint := (SELECT last_value FROM clean.article_article_id_seq);
    shelf bigint;
    name text;
BEGIN
    FOR shelf IN clean.search_shelf(newest) .. clean.search_shelf(newest + ahead) LOOP
        name := 'article_search_' || shelf;
        CONTINUE WHEN to_regclass('clean.' || name) IS NOT NULL;
        PERFORM pg_advisory_xact_lock(7206190); -- one makes it, the others wait and look again; to_regclass may remember
        CONTINUE WHEN EXISTS (SELECT FROM pg_class AS c WHERE c.relnamespace = 'clean'::regnamespace AND c.relname = name);
        EXECUTE format('CREATE TABLE clean.%I (LIKE clean.article_search INCLUDING DEFAULTS INCLUDING STORAGE)', name);
        EXECUTE format('ALTER TABLE clean.%I ALTER COLUMN words SET STATISTICS 500', name);
        EXECUTE format('ALTER TABLE clean.article_search ATTACH PARTITION clean.%I FOR VALUES FROM (%s) TO (%s)',
            name, shelf << 15, (shelf + 1) << 15);
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION clean.make_search_room(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clean.make_search_room(integer) TO baotinh_loader;

-- What was there before is one shelf, up to the end of the one in use.
DO $$
DECLARE
    newest constant bigint := (SELECT greatest(last_value, (SELECT max(article_id) FROM clean.search_before))
                               FROM clean.article_article_id_seq);
    name constant text := 'article_search_' || clean.search_shelf(newest);
BEGIN
    EXECUTE format('ALTER TABLE clean.search_before RENAME TO %I', name);
    EXECUTE format('ALTER TABLE clean.article_search ATTACH PARTITION clean.%I FOR VALUES FROM (MINVALUE) TO (%s)',
        name, (clean.search_shelf(newest) + 1) << 15);
END $$;
SELECT clean.make_search_room(65536);

CREATE VIEW mart.search AS
SELECT a.article_id, s.slug AS source, a.published_at, a.gone_at, r.title, r.lead, u.url, w.words
FROM clean.article AS a
JOIN clean.article_search AS w ON w.article_id = a.article_id
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
JOIN ops.url AS u ON u.url_id = a.url_id;
COMMENT ON VIEW mart.search IS 'Current articles with their words; match words against a query of the configuration mart.vi.';
COMMENT ON COLUMN mart.search.article_id IS 'Article.';
COMMENT ON COLUMN mart.search.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.search.published_at IS 'Publication time, to order by.';
COMMENT ON COLUMN mart.search.gone_at IS 'When the publisher removed it; null while it stands.';
COMMENT ON COLUMN mart.search.title IS 'Headline as printed.';
COMMENT ON COLUMN mart.search.lead IS 'Lead.';
COMMENT ON COLUMN mart.search.url IS 'Address.';
COMMENT ON COLUMN mart.search.words IS
    'Words of headline (weight A) and text (weight B) without accents, with their places; match against mart.query(…).';
GRANT SELECT ON mart.search TO baotinh_reader, baotinh_loader;

-- Articles with some words, in no order. Among many shelves it takes longer to plan than to look up, so these statements
-- stand still and a session plans each once; the planner may only use the index, since it knows too little of rare words.
CREATE FUNCTION clean.matching(
    query tsquery, pairs smallint[], weeks smallint[], before timestamptz, before_article bigint, most integer)
RETURNS TABLE (article_id bigint, published_at timestamptz, source_id smallint) LANGUAGE plpgsql STABLE ROWS 50
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SET jit = off AS $$
BEGIN
    IF cardinality(pairs) > 0 AND weeks IS NOT NULL THEN
        RETURN QUERY SELECT a.article_id, a.published_at, a.source_id
            FROM clean.article_search AS s JOIN clean.article AS a ON a.article_id = s.article_id
            WHERE s.words @@ query AND s.keys @> pairs AND s.keys && weeks
                AND a.gone_at IS NULL AND (a.published_at, a.article_id) < (before, before_article)
            LIMIT most;
    ELSIF cardinality(pairs) > 0 THEN
        RETURN QUERY SELECT a.article_id, a.published_at, a.source_id
            FROM clean.article_search AS s JOIN clean.article AS a ON a.article_id = s.article_id
            WHERE s.words @@ query AND s.keys @> pairs
                AND a.gone_at IS NULL AND (a.published_at, a.article_id) < (before, before_article)
            LIMIT most;
    ELSIF weeks IS NOT NULL THEN
        RETURN QUERY SELECT a.article_id, a.published_at, a.source_id
            FROM clean.article_search AS s JOIN clean.article AS a ON a.article_id = s.article_id
            WHERE s.words @@ query AND s.keys && weeks
                AND a.gone_at IS NULL AND (a.published_at, a.article_id) < (before, before_article)
            LIMIT most;
    ELSE
        RETURN QUERY SELECT a.article_id, a.published_at, a.source_id
            FROM clean.article_search AS s JOIN clean.article AS a ON a.article_id = s.article_id
            WHERE s.words @@ query
                AND a.gone_at IS NULL AND (a.published_at, a.article_id) < (before, before_article)
            LIMIT most;
    END IF;
END $$;

DROP FUNCTION clean.hits(tsquery, smallint[], smallint, timestamptz, bigint, integer);
CREATE FUNCTION clean.hits(query tsquery, weeks smallint[], paper smallint, before timestamptz, before_article bigint, most integer)
RETURNS TABLE (article_id bigint, published_at timestamptz) LANGUAGE sql STABLE ROWS 50
BEGIN ATOMIC
    SELECT m.article_id, m.published_at
    FROM clean.matching(query, clean.phrase_keys(query), weeks, before, before_article, NULL) AS m
    WHERE paper IS NULL OR m.source_id = paper
    ORDER BY m.published_at DESC, m.article_id DESC LIMIT most;
END;

CREATE OR REPLACE FUNCTION clean.walk(
    query tsquery, paper smallint, before timestamptz, before_article bigint, most integer)
RETURNS TABLE (article_id bigint, published_at timestamptz, found boolean) LANGUAGE plpgsql STABLE ROWS 300
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SET jit = off AS $$
BEGIN
    IF paper IS NULL THEN
        RETURN QUERY SELECT n.article_id, n.published_at, s.words @@ query
            FROM (SELECT a.article_id, a.published_at FROM clean.article AS a
                WHERE a.gone_at IS NULL AND (a.published_at, a.article_id) < (before, before_article)
                ORDER BY a.published_at DESC, a.article_id DESC LIMIT most) AS n
            JOIN clean.article_search AS s ON s.article_id = n.article_id;
    ELSE
        RETURN QUERY SELECT n.article_id, n.published_at, s.words @@ query
            FROM (SELECT a.article_id, a.published_at FROM clean.article AS a
                WHERE a.gone_at IS NULL AND (a.published_at, a.article_id) < (before, before_article) AND a.source_id = paper
                ORDER BY a.published_at DESC, a.article_id DESC LIMIT most) AS n
            JOIN clean.article_search AS s ON s.article_id = n.article_id;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION mart.count_found(typed text, most integer DEFAULT 1000) RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    query constant tsquery := mart.query(typed);
    pairs constant smallint[] := clean.phrase_keys(query);
    oldest constant timestamptz := (SELECT min(a.published_at) FROM clean.article AS a);
    last_at timestamptz := (SELECT max(a.published_at) FROM clean.article AS a);
    found integer := 0;
    more integer;
    n integer := 1;
    width integer := 0;
    weeks smallint[];
BEGIN
    WHILE numnode(query) > 0 AND found < most AND last_at >= oldest LOOP
        weeks := CASE WHEN n <= 64 THEN clean.weeks_back(last_at, n) END;
        SELECT count(*) INTO more FROM clean.matching(query, pairs, weeks, last_at, 9223372036854775807, most - found);
        found := found + more;
        EXIT WHEN weeks IS NULL;
        width := width + n;
        last_at := to_timestamp((-1 - weeks[cardinality(weeks)])::bigint * 604800) - interval '1 microsecond';
        n := least(n * 8, greatest(1, ceil(1.3 * width * (most - found) / greatest(found, 0.2))))::integer;
    END LOOP;
    RETURN found;
END $$;
