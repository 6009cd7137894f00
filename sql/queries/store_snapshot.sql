INSERT INTO raw.snapshot AS s (url_id, run_id, fetched_at, http_status, final_url, headers, sha256, asked_url)
SELECT url_id, :run_id, :fetched_at, :status, :final_url, cast(:headers AS jsonb), :sha256, nullif(:asked_url, url)
FROM ops.url WHERE url_id = :url_id
ON CONFLICT (url_id, fetched_at, sha256) DO UPDATE SET url_id = s.url_id
RETURNING snapshot_id
