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

-- Among many shelves it takes longer to plan than to look up, so the statements of search stand still and a session
-- plans each once; the planner may only use the index, since it knows too little of rare words.

-- Articles with some words, as the index knows it without opening one.
CREATE FUNCTION clean.candidates(
    loose tsquery, pairs smallint[], weeks smallint[], paper smallint, before timestamptz, before_article bigint)
RETURNS TABLE (article_id bigint, published_at timestamptz) LANGUAGE plpgsql STABLE ROWS 1000
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
SET jit = off AS $$
BEGIN
    IF cardinality(pairs) > 0 AND weeks IS NOT NULL THEN
        RETURN QUERY SELECT a.article_id, a.published_at
            FROM clean.article_search AS s JOIN clean.article AS a ON a.article_id = s.article_id
            WHERE s.words @@ loose AND s.keys @> pairs AND s.keys && weeks
                AND a.gone_at IS NULL AND (a.published_at, a.article_id) < (before, before_article)
                AND (paper IS NULL OR a.source_id = paper);
    ELSIF cardinality(pairs) > 0 THEN
        RETURN QUERY SELECT a.article_id, a.published_at
            FROM clean.article_search AS s JOIN clean.article AS a ON a.article_id = s.article_id
            WHERE s.words @@ loose AND s.keys @> pairs
                AND a.gone_at IS NULL AND (a.published_at, a.article_id) < (before, before_article)
                AND (paper IS NULL OR a.source_id = paper);
    ELSIF weeks IS NOT NULL THEN
        RETURN QUERY SELECT a.article_id, a.published_at
            FROM clean.article_search AS s JOIN clean.article AS a ON a.article_id = s.article_id
            WHERE s.words @@ loose AND s.keys && weeks
                AND a.gone_at IS NULL AND (a.published_at, a.article_id) < (before, before_article)
                AND (paper IS NULL OR a.source_id = paper);
    ELSE
        RETURN QUERY SELECT a.article_id, a.published_at
            FROM clean.article_search AS s JOIN clean.article AS a ON a.article_id = s.article_id
            WHERE s.words @@ loose
                AND a.gone_at IS NULL AND (a.published_at, a.article_id) < (before, before_article)
                AND (paper IS NULL OR a.source_id = paper);
    END IF;
END $$;

-- The newest of them, of which each phrase is read in the article itself: only as many are opened as are asked for. A
-- phrase that must not occur cannot be loosened into its words.
CREATE FUNCTION clean.matching(
    query tsquery, weeks smallint[], paper smallint, before timestamptz, before_article bigint, most integer)
RETURNS TABLE (article_id bigint, published_at timestamptz) LANGUAGE plpgsql STABLE ROWS 50
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
    loose constant tsquery := CASE WHEN query::text LIKE '%!(%' THEN query
        ELSE regexp_replace(query::text, '<(-|[0-9]+)>', '&', 'g')::tsquery END;
    exact constant boolean := loose <> query;
BEGIN
    RETURN QUERY WITH candidate AS MATERIALIZED (
            SELECT c.article_id, c.published_at
            FROM clean.candidates(loose, clean.phrase_keys(query), weeks, paper, before, before_article) AS c
            ORDER BY c.published_at DESC, c.article_id DESC)
        SELECT c.article_id, c.published_at FROM candidate AS c
        WHERE NOT exact OR (SELECT s.words @@ query FROM clean.article_search AS s WHERE s.article_id = c.article_id)
        LIMIT most;
END $$;

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

-- How many weeks to look at next: as many as the hits so far promise, half of what was looked at or more, and not too
-- many at once.
CREATE FUNCTION clean.next_weeks(weeks integer, width integer, wanted integer, found integer) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(weeks * 8, greatest((width + 1) / 2, ceil(1.3 * width * (wanted - found) / greatest(found, 0.2))))::integer;

-- Common words: a walk from the newest on meets them soon. Others: the index, some weeks at a time, as many as promise enough.
CREATE OR REPLACE FUNCTION clean.newest_hits(
    query tsquery, most integer, paper smallint, before timestamptz, before_article bigint)
RETURNS bigint[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    stride constant integer := 100;
    common constant real := 0.05; -- of the articles walked over: below it the index is cheaper
    oldest constant timestamptz := (SELECT min(a.published_at) FROM clean.article AS a);
    last_at timestamptz := coalesce(before, 'infinity');
    last_id bigint := coalesce(before_article, 9223372036854775807);
    ids bigint[] := '{}';
    more bigint[];
    walked integer;
    n integer := 1;
    weeks smallint[];
    width integer := 0;
BEGIN
    IF numnode(query) = 0 OR oldest IS NULL THEN RETURN ids; END IF;
    LOOP
        SELECT coalesce(array_agg(w.article_id ORDER BY w.published_at DESC, w.article_id DESC) FILTER (WHERE w.found), '{}'),
               count(*), (array_agg(w.published_at ORDER BY w.published_at, w.article_id))[1],
               (array_agg(w.article_id ORDER BY w.published_at, w.article_id))[1]
        INTO more, walked, before, before_article FROM clean.walk(query, paper, last_at, last_id, stride) AS w;
        ids := ids || more;
        IF walked > 0 THEN last_at := before; last_id := before_article; END IF;
        IF walked < stride OR cardinality(ids) >= most THEN RETURN ids[1:most]; END IF;
        EXIT WHEN cardinality(more) < common * stride;
    END LOOP;
    WHILE cardinality(ids) < most AND last_at >= oldest LOOP
        weeks := CASE WHEN n <= 24 THEN clean.weeks_back(last_at, n) END; -- so few until now: all that is left at once
        SELECT coalesce(array_agg(m.article_id ORDER BY m.published_at DESC, m.article_id DESC), '{}') INTO more
        FROM clean.matching(query, weeks, paper, last_at, last_id, most - cardinality(ids)) AS m;
        ids := ids || more;
        EXIT WHEN weeks IS NULL;
        width := width + n;
        -- the next step begins where these weeks began
        last_at := to_timestamp((-1 - weeks[cardinality(weeks)])::bigint * 604800);
        last_id := 0;
        n := clean.next_weeks(n, width, most, cardinality(ids));
    END LOOP;
    RETURN ids;
END $$;
DROP FUNCTION clean.hits(tsquery, smallint[], smallint, timestamptz, bigint, integer);

CREATE OR REPLACE FUNCTION mart.count_found(typed text, most integer DEFAULT 1000) RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    query constant tsquery := mart.query(typed);
    oldest constant timestamptz := (SELECT min(a.published_at) FROM clean.article AS a);
    last_at timestamptz := (SELECT max(a.published_at) FROM clean.article AS a);
    found integer := 0;
    more integer;
    n integer := 1;
    width integer := 0;
    weeks smallint[];
BEGIN
    WHILE numnode(query) > 0 AND found < most AND last_at >= oldest LOOP
        weeks := CASE WHEN n <= 24 THEN clean.weeks_back(last_at, n) END;
        SELECT count(*) INTO more
        FROM clean.matching(query, weeks, NULL, last_at, 9223372036854775807, most - found) AS m;
        found := found + more;
        EXIT WHEN weeks IS NULL;
        width := width + n;
        last_at := to_timestamp((-1 - weeks[cardinality(weeks)])::bigint * 604800) - interval '1 microsecond';
        n := clean.next_weeks(n, width, most, found);
    END LOOP;
    RETURN found;
END $$;
