UPDATE ops.run SET status = :status, counts = cast(:counts AS jsonb), ended_at = clock_timestamp()
WHERE run_id = :run_id AND status = 'running'
