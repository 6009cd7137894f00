SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'done') AS done,
    count(*) FILTER (WHERE state = 'later') AS later
FROM ops.backfill_url WHERE backfill_id = :backfill_id
