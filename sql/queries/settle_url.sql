UPDATE ops.url SET state = :state, reason = :reason, lease_until = NULL, lease_run = NULL, attempts = 0,
    next_try_at = '-infinity', fetched_at = :fetched_at, etag = :etag, last_modified = :last_modified
WHERE url_id = :url_id AND fence = :fence AND state = 'leased'
RETURNING url_id
