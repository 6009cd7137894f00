-- The address of an article that nobody listed: a saved page, or the canonical address of a fetched one.
INSERT INTO ops.url AS u (source_id, url, state, reason, first_run)
SELECT source_id, :url, 'loaded', 'adopted', :run_id FROM ops.source WHERE slug = :source
ON CONFLICT (url_sha256) DO UPDATE SET url = u.url
RETURNING url_id
