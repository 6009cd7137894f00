UPDATE ops.url SET state = 'loaded', reason = 'unchanged', lease_until = NULL, lease_run = NULL, attempts = 0,
    next_try_at = '-infinity', fetched_at = :now
WHERE url_id = :url_id AND fence = :fence AND state = 'leased'
