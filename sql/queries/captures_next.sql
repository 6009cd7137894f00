-- One capture of each of some addresses: the newest where one is enough, else the oldest, since revisions come in order.
-- Where one is put off, the others of its address wait as well: they must not take its place.
SELECT DISTINCT ON (c.url) c.url, c.captured_at, c.original, c.digest, c.filename, c.start, c.length
FROM ops.capture AS c JOIN ops.backfill AS b ON b.backfill_id = c.backfill_id
WHERE c.backfill_id = :backfill_id AND c.state = 'waiting' AND NOT EXISTS (
    SELECT FROM ops.capture AS l WHERE l.backfill_id = c.backfill_id AND l.url = c.url AND l.state = 'later')
ORDER BY c.url, CASE WHEN b.mode = 'missing' THEN -extract(epoch FROM c.captured_at) ELSE extract(epoch FROM c.captured_at) END
LIMIT :limit
