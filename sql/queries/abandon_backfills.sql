UPDATE ops.run SET status = 'abandoned', ended_at = clock_timestamp() WHERE source = :run AND status = 'running'
