INSERT INTO ops.exclusion (source_id, url, reason, run_id)
SELECT source_id, :url, :reason, :run_id FROM ops.source WHERE slug = :source
ON CONFLICT DO NOTHING
