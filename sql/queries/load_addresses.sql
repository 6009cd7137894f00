-- Whoever writes articles of these addresses waits here; all take the locks in one order.
SELECT u.url_id, u.url, u.source_id, u.state, u.reason, u.fence
FROM ops.url AS u
WHERE u.url_id = ANY (cast(:ids AS bigint[])) OR u.url_sha256 = ANY (cast(:urls AS bytea[]))
ORDER BY u.url_id FOR NO KEY UPDATE
