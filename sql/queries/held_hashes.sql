SELECT u.url, a.content_hash FROM ops.url AS u JOIN clean.article AS a ON a.url_id = u.url_id
WHERE u.url = ANY (cast(:urls AS text[])) AND a.revision_id IS NOT NULL
