-- Conditions of your own beside the words. A scan: how long it takes depends on how well the planner guesses.
SELECT article_id, source, published_at, title, url
FROM mart.search WHERE words @@ mart.query(:words) AND source = :source
ORDER BY published_at DESC, article_id DESC LIMIT 50
