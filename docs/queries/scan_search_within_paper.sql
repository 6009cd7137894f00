-- The same with conditions of your own; fast for common words, a scan for words that are in few articles.
SELECT article_id, source, published_at, title, url
FROM mart.search WHERE words @@ websearch_to_tsquery('mart.vi', :words) AND source = :source
ORDER BY published_at DESC, article_id DESC LIMIT 50
