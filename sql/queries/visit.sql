INSERT INTO ops.visit (run_id, source_id, at, fetched, troubles)
SELECT :run_id, source_id, :at, :fetched, cast(:troubles AS text[]) FROM ops.source WHERE slug = :source
