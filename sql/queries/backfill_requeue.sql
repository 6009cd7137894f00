-- What the mode asks for again, unless it came after the backfill began; never what an operator excluded.
UPDATE ops.url AS u SET state = 'discovered', reason = 'backfill', attempts = 0, next_try_at = '-infinity',
    etag = CASE WHEN b.mode = 'everything' THEN '' ELSE u.etag END,
    last_modified = CASE WHEN b.mode = 'everything' THEN '' ELSE u.last_modified END
FROM ops.backfill AS b
WHERE b.backfill_id = :backfill_id AND u.url = ANY (cast(:urls AS text[]))
    AND (u.state = 'failed' OR (b.mode <> 'missing' AND u.state IN ('loaded', 'quarantined', 'gone')))
    AND NOT EXISTS (SELECT FROM raw.snapshot AS n WHERE n.url_id = u.url_id AND n.run_id >= b.first_run)
