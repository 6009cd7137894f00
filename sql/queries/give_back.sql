-- The server was not asked, so this was no attempt.
UPDATE ops.url SET state = 'discovered', lease_until = NULL, lease_run = NULL, attempts = greatest(attempts - 1, 0),
    reason = left(:reason, 500), next_try_at = cast(:now AS timestamptz) + cast(:pause AS interval)
WHERE url_id = :url_id AND fence = :fence AND state = 'leased'
