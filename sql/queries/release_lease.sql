UPDATE ops.source SET lease_run = NULL, lease_until = NULL WHERE slug = :source AND lease_run = :run_id
