SELECT a.article_id, s.slug, u.url, a.published_at, r.published_precision AS precision, a.first_seen_at, r.agency
FROM clean.article AS a
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
JOIN ops.url AS u ON u.url_id = a.url_id
WHERE a.article_id = ANY(:articles)
