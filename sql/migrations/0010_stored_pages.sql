-- What a replay needs to know of a page that was loaded under another address than the one asked for.
ALTER TABLE raw.snapshot ADD COLUMN asked_url text; -- null: the address itself

CREATE VIEW raw.page AS
SELECT n.snapshot_id, n.url_id, u.url, s.slug AS source, n.fetched_at, n.http_status, n.final_url, n.headers, n.sha256,
       coalesce(n.asked_url, CASE WHEN n.final_url = '' THEN '' ELSE u.url END) AS asked_url,
       (coalesce(a.published_at, u.listed_at, n.fetched_at) AT TIME ZONE s.zone)::date AS day
FROM raw.snapshot AS n
JOIN ops.url AS u ON u.url_id = n.url_id
JOIN ops.source AS s ON s.source_id = u.source_id
LEFT JOIN clean.article AS a ON a.url_id = n.url_id;
COMMENT ON VIEW raw.page IS 'Stored pages without their bytes: where they came from and which day they are of.';
