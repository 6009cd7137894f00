-- Each address counts on the day of its article, else on the day that its list gave; what came from archives, apart.
SELECT (coalesce(a.published_at, u.listed_at) AT TIME ZONE s.zone)::date AS day,
    CASE WHEN u.reason = 'archived' THEN 'archived' ELSE u.state END AS state, count(*) AS n
FROM ops.url AS u JOIN ops.source AS s ON s.source_id = u.source_id LEFT JOIN clean.article AS a ON a.url_id = u.url_id
WHERE s.slug = :source AND coalesce(a.published_at, u.listed_at) IS NOT NULL AND u.reason <> 'adopted'
GROUP BY 1, 2
