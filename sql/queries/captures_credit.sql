-- How the addresses that nobody listed were found.
UPDATE ops.url AS u SET reason = 'archived', channel = b.pages, found_on = c.original
FROM ops.capture AS c JOIN ops.backfill AS b ON b.backfill_id = c.backfill_id
WHERE c.backfill_id = :backfill_id AND c.state = 'loaded' AND u.url = c.url AND u.reason = 'adopted'
