UPDATE ops.backfill SET status = :status, ended_at = clock_timestamp() WHERE backfill_id = :backfill_id AND status = 'open'
