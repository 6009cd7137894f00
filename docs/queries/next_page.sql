-- The next 50 after the last row of a page (its published_at and article_id), however deep: never use OFFSET.
SELECT article_id, source, published_at, title, url
FROM mart.article WHERE (published_at, article_id) < (:published_at, :article_id)
ORDER BY published_at DESC, article_id DESC LIMIT 50
