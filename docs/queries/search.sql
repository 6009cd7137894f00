-- The newest 50 articles with these words, typed with or without accents; "…" for phrases, - for not, or.
SELECT article_id, source, published_at, title, url
FROM mart.search WHERE words @@ websearch_to_tsquery('mart.vi', :words)
ORDER BY published_at DESC, article_id DESC LIMIT 50
