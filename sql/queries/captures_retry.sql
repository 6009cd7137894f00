UPDATE ops.capture SET state = 'waiting' WHERE backfill_id = :backfill_id AND state = 'later'
