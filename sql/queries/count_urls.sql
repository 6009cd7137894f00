SELECT u.state, count(*) AS n FROM ops.url AS u JOIN ops.source AS s ON s.source_id = u.source_id
WHERE s.slug = :source GROUP BY u.state
