-- How addresses ended. Only a claimed fetch brings validators for the next one.
UPDATE ops.url AS u SET state = k.state, reason = k.reason, lease_until = NULL, lease_run = NULL, attempts = 0,
    next_try_at = '-infinity', fetched_at = k.fetched_at, etag = coalesce(k.etag, u.etag),
    last_modified = coalesce(k.last_modified, u.last_modified)
FROM unnest(cast(:ids AS bigint[]), cast(:states AS text[]), cast(:reasons AS text[]), cast(:times AS timestamptz[]),
    cast(:etags AS text[]), cast(:modified AS text[])) AS k (url_id, state, reason, fetched_at, etag, last_modified)
WHERE u.url_id = k.url_id
