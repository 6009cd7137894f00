UPDATE ops.url SET lease_until = NULL, lease_run = NULL, reason = left(:reason, 500),
    state = CASE WHEN NOT :retryable THEN 'excluded' WHEN attempts >= 5 THEN 'failed' ELSE 'discovered' END,
    next_try_at = cast(:now AS timestamptz) + interval '10 minutes' * power(2, attempts)
WHERE url_id = :url_id AND fence = :fence AND state = 'leased'
