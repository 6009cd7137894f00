UPDATE ops.source SET lease_run = :run_id, lease_until = clock_timestamp() + cast(:ttl AS interval)
WHERE slug = :source AND (lease_until IS NULL OR lease_until < clock_timestamp() OR lease_run = :run_id)
RETURNING source_id
