-- The next changes after the last one that you have.
SELECT change_id, op, article_id, source, url, cause, changed_at
FROM mart.change_feed WHERE change_id > :change_id ORDER BY change_id LIMIT 1000
