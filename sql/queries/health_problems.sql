-- Pages set aside, by the day on which they were fetched, with one of each kind as a sample.
SELECT (n.fetched_at AT TIME ZONE s.zone)::date AS day, q.reason, count(*) AS n, min(u.url) AS sample
FROM ops.quarantine AS q JOIN ops.url AS u ON u.url_id = q.url_id JOIN ops.source AS s ON s.source_id = u.source_id
    JOIN raw.snapshot AS n ON n.snapshot_id = q.snapshot_id
WHERE s.slug = :source AND (n.fetched_at AT TIME ZONE s.zone)::date BETWEEN :since AND :until
GROUP BY 1, 2
