-- Waiting addresses that reached an end are done; those that failed for now are left to ordinary runs.
UPDATE ops.backfill_url AS w SET state = CASE WHEN u.state IN ('discovered', 'failed') THEN 'later' ELSE 'done' END
FROM ops.url AS u
WHERE w.backfill_id = :backfill_id AND w.state = 'waiting' AND w.url = ANY (cast(:urls AS text[]))
    AND u.url = w.url AND u.state <> 'leased'
