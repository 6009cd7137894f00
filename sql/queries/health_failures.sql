-- Addresses that could not be had, as they stand now: those that are tried again (`waiting`), and those given up.
SELECT CASE WHEN u.reason LIKE 'http_error:%' THEN 'http_' || trim(split_part(u.reason, ':', 2))
    ELSE split_part(u.reason, ':', 1) END AS reason, u.state = 'discovered' AS waiting, count(*) AS n, min(u.url) AS sample
FROM ops.url AS u JOIN ops.source AS s ON s.source_id = u.source_id
WHERE s.slug = :source AND u.attempts > 0 AND u.state IN ('discovered', 'failed')
GROUP BY 1, 2
