-- The same bytes at a later time say nothing new; the first capture of them stays.
UPDATE ops.capture AS c SET state = 'repeated'
WHERE c.backfill_id = :backfill_id AND c.state = 'waiting' AND c.digest <> '' AND EXISTS (
    SELECT FROM ops.capture AS e WHERE e.backfill_id = c.backfill_id AND e.url = c.url AND e.digest = c.digest
        AND e.captured_at < c.captured_at)
