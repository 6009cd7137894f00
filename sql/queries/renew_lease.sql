UPDATE ops.source SET lease_until = clock_timestamp() + cast(:ttl AS interval)
WHERE slug = :source AND lease_run = :run_id
RETURNING source_id
