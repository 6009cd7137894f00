-- Search for people who type without accents: one word list for each article, folded by unaccent.
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA mart;
CREATE TEXT SEARCH CONFIGURATION mart.vi (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION mart.vi ALTER MAPPING FOR
    asciihword, asciiword, hword, hword_asciipart, hword_numpart, hword_part, numhword, numword, word
    WITH mart.unaccent, simple;
COMMENT ON TEXT SEARCH CONFIGURATION mart.vi IS 'Vietnamese, and all else, without accents, case and đ.';

CREATE TABLE clean.article_search (
    article_id bigint PRIMARY KEY REFERENCES clean.article ON DELETE CASCADE,
    words tsvector NOT NULL
);
CREATE INDEX article_words ON clean.article_search USING gin (words);
-- A vector holds a megabyte at most; nobody searches beyond the first 100,000 letters of an article.
CREATE FUNCTION clean.search_words(title text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN setweight(to_tsvector('mart.vi', normalize(title, NFC)), 'A')
    || setweight(to_tsvector('mart.vi', normalize(left(body, 100000), NFC)), 'B');
INSERT INTO clean.article_search (article_id, words)
SELECT a.article_id, clean.search_words(r.title, coalesce(r.body_text, ''))
FROM clean.article AS a JOIN clean.article_revision AS r ON r.revision_id = a.revision_id;

-- A view, not a function: the planner sees the reader's words and picks the index or the walk from the newest on.
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
COMMENT ON COLUMN mart.search.words IS 'Words of headline (weight A) and text (weight B) without accents, with their places.';
GRANT SELECT ON mart.search TO baotinh_reader, baotinh_loader;
