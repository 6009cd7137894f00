-- As `claim`, for chosen addresses: only the holder of the paper's lease claims.
UPDATE ops.url AS u SET state = 'leased', fence = u.fence + 1, attempts = u.attempts + 1, lease_run = :run_id,
    lease_until = clock_timestamp() + cast(:lease AS interval)
WHERE u.url = ANY (cast(:urls AS text[])) AND u.next_try_at <= :now
    AND (u.state = 'discovered' OR (u.state = 'leased' AND (u.lease_run <> :run_id OR u.lease_until < clock_timestamp())))
RETURNING u.url_id, u.url, u.fence, u.attempts, u.reason, u.etag, u.last_modified
