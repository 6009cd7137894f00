-- A killed process leaves its run "running"; it is over when nobody holds the newspaper for it any more.
UPDATE ops.run AS r SET status = 'abandoned', ended_at = clock_timestamp()
FROM ops.source AS s
WHERE r.source = :source AND r.source = s.slug AND r.status = 'running' AND r.run_id <> :run_id
    AND r.run_id IS DISTINCT FROM s.lease_run
