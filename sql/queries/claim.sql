-- Only the holder of the newspaper's lease claims, so what another run has leased is left over from it.
WITH chosen AS (
    SELECT u.url_id FROM ops.url AS u JOIN ops.source AS s ON s.source_id = u.source_id
    WHERE s.slug = :source AND u.next_try_at <= :now
        AND (u.state = 'discovered' OR (u.state = 'leased' AND (u.lease_run <> :run_id OR u.lease_until < clock_timestamp())))
    ORDER BY u.listed_at DESC NULLS LAST, u.url_id LIMIT :limit FOR UPDATE OF u SKIP LOCKED)
UPDATE ops.url AS u SET state = 'leased', fence = u.fence + 1, attempts = u.attempts + 1, lease_run = :run_id,
    lease_until = clock_timestamp() + cast(:lease AS interval)
FROM chosen WHERE u.url_id = chosen.url_id
RETURNING u.url_id, u.url, u.fence, u.attempts, u.reason, u.etag, u.last_modified
