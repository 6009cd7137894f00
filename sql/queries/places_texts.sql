SELECT a.article_id, r.title, r.lead, coalesce(r.body_text, '') AS text, d.day,
    (SELECT o.province_code FROM clean.outlet AS o WHERE o.source = s.slug AND o.days @> d.day) AS province_code
FROM clean.article AS a
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
CROSS JOIN LATERAL (SELECT (a.published_at AT TIME ZONE s.zone)::date AS day) AS d
WHERE a.article_id = ANY(:articles) AND a.gone_at IS NULL
