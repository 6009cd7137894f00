UPDATE ops.url SET state = :state, reason = :reason, lease_until = NULL, lease_run = NULL, fetched_at = :fetched_at
WHERE url_id = :url_id
