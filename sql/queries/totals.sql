SELECT s.slug AS source, count(a.article_id) AS articles, count(a.gone_at) AS gone,
    (SELECT count(*) FROM clean.article_revision AS r JOIN clean.article AS b ON b.article_id = r.article_id
        WHERE b.source_id = s.source_id AND r.revision_no > 1) AS edits,
    min(a.published_at) AS oldest, max(a.published_at) AS newest
FROM ops.source AS s LEFT JOIN clean.article AS a ON a.source_id = s.source_id
GROUP BY s.source_id, s.slug ORDER BY s.slug
