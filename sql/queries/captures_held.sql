-- What is here already: any version in mode `missing`, else one that is as new. A capture that is here itself was loaded
-- by a run that died before it could say so.
UPDATE ops.capture AS c SET state = CASE WHEN EXISTS (SELECT FROM raw.snapshot AS s
    WHERE s.url_id = u.url_id AND s.fetched_at = c.captured_at) THEN 'loaded' ELSE 'held' END
FROM ops.backfill AS b, ops.url AS u JOIN clean.article AS a ON a.url_id = u.url_id
WHERE c.backfill_id = :backfill_id AND b.backfill_id = c.backfill_id AND c.state = 'waiting' AND u.url = c.url
    AND (b.mode = 'missing'
        OR c.captured_at <= (SELECT max(s.fetched_at) FROM raw.snapshot AS s WHERE s.url_id = u.url_id))
