-- The newest 50 articles that still stand.
SELECT article_id, source, published_at, title, url
FROM mart.article WHERE gone_at IS NULL ORDER BY published_at DESC, article_id DESC LIMIT 50
