-- Newest first, whatever the words: the planner guesses badly how common a rare word is, so this counts first.
CREATE FUNCTION mart.find(typed text, most integer DEFAULT 50)
RETURNS TABLE (article_id bigint, source text, published_at timestamptz, title text, url text)
LANGUAGE plpgsql STABLE ROWS 50 AS $$
DECLARE
    enough constant integer := 5000; -- from here on a walk from the newest article meets hits soon
    query constant tsquery := websearch_to_tsquery('mart.vi', typed);
    -- a phrase is counted by its words, since looking for their places is what costs
    loose constant tsquery := regexp_replace(query::text, '<(-|\d+)>', '&', 'g')::tsquery;
    hits integer;
BEGIN
    EXECUTE 'SELECT count(*) FROM (SELECT 1 FROM mart.search AS s WHERE s.words @@ $1 LIMIT $2) AS counted'
        INTO hits USING loose, enough;
    IF hits < enough THEN
        RETURN QUERY EXECUTE 'WITH found AS MATERIALIZED (
                SELECT s.article_id, s.source, s.published_at, s.title, s.url FROM mart.search AS s
                WHERE s.words @@ $1 AND s.gone_at IS NULL)
            SELECT * FROM found AS f ORDER BY f.published_at DESC, f.article_id DESC LIMIT $2' USING query, most;
    ELSE
        RETURN QUERY EXECUTE 'SELECT s.article_id, s.source, s.published_at, s.title, s.url FROM mart.search AS s
            WHERE s.words @@ $1 AND s.gone_at IS NULL
            ORDER BY s.published_at DESC, s.article_id DESC LIMIT $2' USING query, most;
    END IF;
END $$;
COMMENT ON FUNCTION mart.find(text, integer) IS
    'The newest articles with these words that still stand, typed with or without accents; "…" for phrases, - for not, or.';
GRANT EXECUTE ON FUNCTION mart.find(text, integer) TO baotinh_reader, baotinh_loader;
