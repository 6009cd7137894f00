SELECT article_id, source, published_at, title, byline, url FROM mart.article
ORDER BY published_at DESC, article_id DESC LIMIT :n
