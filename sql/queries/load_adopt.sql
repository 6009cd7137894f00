-- Addresses that nobody listed: of saved pages, or canonical ones of fetched pages.
INSERT INTO ops.url (source_id, url, state, reason, first_run)
SELECT s.source_id, k.url, 'loaded', 'adopted', :run_id
FROM unnest(cast(:urls AS text[]), cast(:sources AS text[])) AS k (url, source) JOIN ops.source AS s ON s.slug = k.source
ORDER BY ops.text_sha256(k.url)
ON CONFLICT (url_sha256) DO NOTHING
RETURNING url_id, url, source_id, state, reason, fence
