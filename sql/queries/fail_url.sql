-- Attempts are requests: however often a run repeats one, an address is asked for five times in all.
UPDATE ops.url SET lease_until = NULL, lease_run = NULL, reason = left(:reason, 500), attempts = attempts + :more,
    state = CASE WHEN NOT :retryable THEN 'excluded' WHEN attempts + :more >= 5 THEN 'failed' ELSE 'discovered' END,
    next_try_at = cast(:now AS timestamptz) + interval '10 minutes' * power(2, attempts + :more)
WHERE url_id = :url_id AND fence = :fence AND state = 'leased'
