-- Search in milliseconds at a million articles: pairs of neighbouring syllables and the week of publication are keys
-- of the same index as the words, so a phrase is looked up instead of checked article by article, and the newest
-- articles are found without collecting all others first.

-- Compound tokens are found by their parts, as the load splits texts at everything that is no letter and no digit.
ALTER TEXT SEARCH CONFIGURATION mart.vi DROP MAPPING IF EXISTS FOR asciihword, hword, numhword;

CREATE FUNCTION mart.fold(t text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(normalize(regexp_replace(normalize(translate(t, 'đðɖĐÐƉ', 'dddddd'), NFD), '[\u0300-\u036f]+', '', 'g'), NFC));
COMMENT ON FUNCTION mart.fold(text) IS 'Lower case without đ and without accents; punctuation and spaces stay.';

CREATE FUNCTION clean.tokens(t text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN string_to_array(nullif(trim(regexp_replace(mart.fold(normalize(left(t, 100000), NFC)), '[^[:alnum:]]+', ' ', 'g')), ''), ' ');

-- What sql/words.py writes while it loads, in SQL: for articles that were there before, and for a test that compares.
CREATE OR REPLACE FUNCTION clean.search_words(title text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT coalesce(string_agg(left(w.word, 200) || ':' || w.n || CASE
            WHEN w.n <= coalesce(cardinality(clean.tokens(title)), 0) THEN 'A' ELSE 'B' END, ' '), '')::tsvector
        FROM unnest(clean.tokens(title) || clean.tokens(body)) WITH ORDINALITY AS w (word, n));

-- 15 bits for two neighbours: few enough keys to keep the load fast, many enough that one in fifty articles has a
-- given one by chance. The hash of a word differs by its side, so that "a b" is not "b a".
CREATE FUNCTION clean.pair_key(one text, next text) RETURNS smallint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ((('x' || substr(md5(left(one, 200)), 1, 4))::bit(16) # ('x' || substr(md5(left(next, 200)), 5, 4))::bit(16))::integer
    & 32767)::smallint;
-- Weeks are the negative keys.
CREATE FUNCTION clean.week_key(at timestamptz) RETURNS smallint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (-1 - greatest(floor(extract(epoch FROM at) / 604800), 0))::smallint;
CREATE FUNCTION clean.search_keys(title text, body text, published_at timestamptz) RETURNS smallint[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT coalesce(array_agg(clean.pair_key(p.one, p.next)) FILTER (WHERE p.next IS NOT NULL), '{}')
            || clean.week_key(published_at)
        FROM (SELECT w.word AS one, lead(w.word) OVER (ORDER BY w.n) AS next
              FROM unnest(clean.tokens(title) || clean.tokens(body)) WITH ORDINALITY AS w (word, n)) AS p);

DROP INDEX clean.article_words;
ALTER TABLE clean.article_search
    ADD COLUMN keys smallint[] NOT NULL DEFAULT '{}',
    ALTER COLUMN words SET STORAGE EXTERNAL, -- they do not get smaller: trying costs time for nothing
    ALTER COLUMN keys SET STORAGE EXTERNAL;
COMMENT ON COLUMN clean.article_search.keys IS 'Hashes of neighbouring words, and the week of publication as a negative number.';
UPDATE clean.article_search AS s SET words = clean.search_words(r.title, coalesce(r.body_text, '')),
    keys = clean.search_keys(r.title, coalesce(r.body_text, ''), a.published_at)
FROM clean.article AS a JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
WHERE a.article_id = s.article_id;
-- Keys first: an index scan goes by its columns, and pairs are rarer than words.
CREATE INDEX article_words ON clean.article_search USING gin (keys, words);
GRANT DELETE ON clean.article_search TO baotinh_loader;

CREATE FUNCTION mart.query(typed text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN websearch_to_tsquery('simple', regexp_replace(regexp_replace(mart.fold(typed), '[^[:alnum:]" -]+', ' ', 'g'),
    '([^ "])-+|-+(?=[ -]|$)', '\1 ', 'g'));
COMMENT ON FUNCTION mart.query(text) IS
    'What somebody typed, with or without accents, as a query for mart.search.words; "…" for phrases, - for not, or.';

CREATE FUNCTION clean.phrase_keys(query tsquery) RETURNS smallint[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (SELECT coalesce(array_agg(DISTINCT clean.pair_key(p.one, p.next)), '{}')
        FROM regexp_split_to_table(regexp_replace(query::text, '!\([^)]*\)|!''[^'']*''', '', 'g'), ' & ') AS part,
            LATERAL (SELECT m.word[1] AS one, lead(m.word[1]) OVER (ORDER BY m.n) AS next
                     FROM regexp_matches(part, '''([^'']+)''', 'g') WITH ORDINALITY AS m (word, n)) AS p
        WHERE query::text NOT LIKE '%|%' AND part LIKE '%<->%' AND p.next IS NOT NULL);

-- Hits of some weeks, newest first: the planner may only use the index, since it knows too little of rare words.
CREATE FUNCTION clean.hits(query tsquery, weeks smallint[], paper smallint, before timestamptz, before_article bigint, most integer)
RETURNS TABLE (article_id bigint, published_at timestamptz) LANGUAGE plpgsql STABLE ROWS 50
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
DECLARE
    pairs constant smallint[] := clean.phrase_keys(query);
BEGIN
    RETURN QUERY EXECUTE 'WITH hit AS MATERIALIZED (SELECT s.article_id FROM clean.article_search AS s WHERE s.words @@ $1'
        || CASE WHEN cardinality(pairs) > 0 THEN ' AND s.keys @> $2' ELSE '' END
        || CASE WHEN weeks IS NOT NULL THEN ' AND s.keys && $3' ELSE '' END
        || ') SELECT a.article_id, a.published_at FROM hit AS h JOIN clean.article AS a ON a.article_id = h.article_id
            WHERE a.gone_at IS NULL AND (a.published_at, a.article_id) < ($4, $5)'
        || CASE WHEN paper IS NOT NULL THEN ' AND a.source_id = $6' ELSE '' END
        || ' ORDER BY a.published_at DESC, a.article_id DESC LIMIT $7'
        USING query, pairs, weeks, before, before_article, paper, most;
END $$;

-- The newest articles one by one: which of the next `most` have the words, and where the walk ended.
CREATE FUNCTION clean.walk(query tsquery, paper smallint, before timestamptz, before_article bigint, most integer)
RETURNS TABLE (article_id bigint, published_at timestamptz, found boolean) LANGUAGE plpgsql STABLE ROWS 300
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
BEGIN
    RETURN QUERY EXECUTE 'SELECT n.article_id, n.published_at, s.words @@ $1
        FROM (SELECT a.article_id, a.published_at FROM clean.article AS a
            WHERE a.gone_at IS NULL AND (a.published_at, a.article_id) < ($2, $3)'
        || CASE WHEN paper IS NOT NULL THEN ' AND a.source_id = $4' ELSE '' END
        || ' ORDER BY a.published_at DESC, a.article_id DESC LIMIT $5) AS n
        JOIN clean.article_search AS s ON s.article_id = n.article_id'
        USING query, before, before_article, paper, most;
END $$;

CREATE FUNCTION clean.weeks_back(at timestamptz, n integer) RETURNS smallint[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(SELECT generate_series(clean.week_key(at)::integer, least(clean.week_key(at) + n - 1, -1))::smallint);

-- Common words: a walk from the newest on meets them soon. Others: the index, some weeks at a time, as many as promise enough.
CREATE FUNCTION clean.newest_hits(query tsquery, most integer, paper smallint, before timestamptz, before_article bigint)
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
        weeks := CASE WHEN n <= 64 THEN clean.weeks_back(last_at, n) END; -- so few until now: all that is left at once
        SELECT coalesce(array_agg(h.article_id ORDER BY h.published_at DESC, h.article_id DESC), '{}') INTO more
        FROM clean.hits(query, weeks, paper, last_at, last_id, most - cardinality(ids)) AS h;
        ids := ids || more;
        EXIT WHEN weeks IS NULL;
        width := width + n;
        -- the next step begins where these weeks began
        last_at := to_timestamp((-1 - weeks[cardinality(weeks)])::bigint * 604800);
        last_id := 0;
        n := least(n * 8, greatest(1, ceil(1.3 * width * (most - cardinality(ids)) / greatest(cardinality(ids), 0.2))))::integer;
    END LOOP;
    RETURN ids;
END $$;

DROP FUNCTION mart.find(text, integer);
CREATE FUNCTION mart.find(
    typed text, most integer DEFAULT 50, paper text DEFAULT NULL, before timestamptz DEFAULT NULL, before_article bigint DEFAULT NULL)
RETURNS TABLE (article_id bigint, source text, published_at timestamptz, title text, url text)
LANGUAGE plpgsql STABLE ROWS 50 SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    paper_id constant smallint := (SELECT s.source_id FROM ops.source AS s WHERE s.slug = paper);
BEGIN
    IF paper IS NOT NULL AND paper_id IS NULL THEN RETURN; END IF;
    RETURN QUERY SELECT a.article_id, s.slug, a.published_at, r.title, u.url
        FROM unnest(clean.newest_hits(mart.query(typed), most, paper_id, before, before_article)) AS k (article_id)
        JOIN clean.article AS a ON a.article_id = k.article_id
        JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
        JOIN ops.source AS s ON s.source_id = a.source_id
        JOIN ops.url AS u ON u.url_id = a.url_id
        ORDER BY a.published_at DESC, a.article_id DESC;
END $$;
COMMENT ON FUNCTION mart.find(text, integer, text, timestamptz, bigint) IS
    'The newest articles with these words that still stand, typed with or without accents; "…" for phrases, - for not, or. '
    'Of one paper if it is named; before the last row of a page (its published_at and article_id) if that is given.';

CREATE FUNCTION mart.count_found(typed text, most integer DEFAULT 1000) RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off AS $$
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
        EXECUTE 'SELECT count(*) FROM (SELECT FROM clean.article_search AS s JOIN clean.article AS a ON a.article_id = s.article_id
            WHERE s.words @@ $1 AND a.gone_at IS NULL'
            || CASE WHEN weeks IS NULL THEN ' AND a.published_at <= $5' ELSE ' AND s.keys && $2' END
            || CASE WHEN cardinality(pairs) > 0 THEN ' AND s.keys @> $3' ELSE '' END || ' LIMIT $4) AS f'
            INTO more USING query, weeks, pairs, most - found, last_at;
        found := found + more;
        EXIT WHEN weeks IS NULL;
        width := width + n;
        last_at := to_timestamp((-1 - weeks[cardinality(weeks)])::bigint * 604800) - interval '1 microsecond';
        n := least(n * 8, greatest(1, ceil(1.3 * width * (most - found) / greatest(found, 0.2))))::integer;
    END LOOP;
    RETURN found;
END $$;
COMMENT ON FUNCTION mart.count_found(text, integer) IS 'How many articles that still stand have these words, counted up to a number.';
GRANT EXECUTE ON FUNCTION mart.fold(text), mart.query(text), mart.find(text, integer, text, timestamptz, bigint),
    mart.count_found(text, integer) TO baotinh_reader, baotinh_loader;
COMMENT ON COLUMN mart.search.words IS
    'Words of headline (weight A) and text (weight B) without accents, with their places; match against mart.query(…).';
