-- Stories that began on a local day and were printed more than once, the widest spread first.
SELECT c.cluster_id, c.title, c.agency, c.articles, c.sources, c.first_source, c.last_published_at - c.first_published_at AS span
FROM mart.cluster_member AS m CROSS JOIN LATERAL (SELECT * FROM mart.cluster WHERE cluster_id = m.cluster_id) AS c
WHERE m.role = 'original' AND m.published_at >= CAST(:day AS timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh'
    AND m.published_at < (CAST(:day AS timestamp) + interval '1 day') AT TIME ZONE 'Asia/Ho_Chi_Minh'
ORDER BY c.articles DESC, c.cluster_id
