INSERT INTO ops.exclusion (source_id, url, reason, run_id)
SELECT s.source_id, x.url, x.reason, :run_id
FROM ops.source AS s, unnest(cast(:urls AS text[]), cast(:reasons AS text[])) AS x (url, reason)
WHERE s.slug = :source
ON CONFLICT DO NOTHING
