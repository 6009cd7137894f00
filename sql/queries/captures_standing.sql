SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'later') AS later,
    count(*) FILTER (WHERE state = 'failed') AS failed, count(*) FILTER (WHERE state NOT IN ('waiting', 'later')) AS done,
    count(DISTINCT url) FILTER (WHERE state = 'waiting') AS addresses,
    count(DISTINCT url) FILTER (WHERE state = 'held') AS held
FROM ops.capture WHERE backfill_id = :backfill_id
