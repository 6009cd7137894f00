SELECT change_id, op, article_id, revision_id, changed_at, source, url, revision_no, cause
FROM mart.change_feed WHERE change_id > :after ORDER BY change_id LIMIT :limit
