-- Every newspaper and month that has articles, and a signature that changes whenever one of its rows does.
SELECT s.slug AS source, to_char(a.published_at AT TIME ZONE s.zone, 'YYYY-MM') AS month, count(*) AS articles,
    encode(sha256(convert_to(string_agg(concat_ws(' ', a.article_id, a.revision_id, a.gone_at), ',' ORDER BY a.article_id),
        'UTF8')), 'hex') AS signature
FROM clean.article AS a JOIN ops.source AS s ON s.source_id = a.source_id
WHERE (cardinality(cast(:sources AS text[])) = 0 OR s.slug = ANY (cast(:sources AS text[])))
    AND (cast(:since AS date) IS NULL OR a.published_at >= (cast(cast(:since AS date) AS timestamp) AT TIME ZONE s.zone))
    AND (cast(:until AS date) IS NULL OR a.published_at < (cast(cast(:until AS date) + 1 AS timestamp) AT TIME ZONE s.zone))
GROUP BY s.slug, month ORDER BY s.slug COLLATE "C", month
