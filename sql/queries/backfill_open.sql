-- An unfinished backfill of the same window goes on; only the holder of the paper's lease asks.
WITH asked AS (SELECT source_id FROM ops.source WHERE slug = :source),
old AS (SELECT b.backfill_id, b.surveys FROM ops.backfill AS b JOIN asked USING (source_id)
    WHERE b.since = :since AND b.until = :until AND b.mode = :mode AND b.pages = :pages AND b.status = 'open'),
new AS (INSERT INTO ops.backfill (source_id, since, until, mode, pages, first_run)
    SELECT source_id, :since, :until, :mode, :pages, :run_id FROM asked WHERE NOT EXISTS (SELECT FROM old)
    RETURNING backfill_id, surveys)
SELECT backfill_id, surveys FROM old UNION ALL SELECT backfill_id, surveys FROM new
