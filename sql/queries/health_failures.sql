-- Addresses that could not be had, as they stand now; those that listings gave recently.
SELECT CASE WHEN u.reason LIKE 'http_error:%' THEN 'http_' || trim(split_part(u.reason, ':', 2))
    ELSE split_part(u.reason, ':', 1) END AS reason, count(*) AS n, min(u.url) AS sample
FROM ops.url AS u JOIN ops.source AS s ON s.source_id = u.source_id
WHERE s.slug = :source AND u.attempts > 0 AND u.state IN ('discovered', 'failed')
GROUP BY 1
