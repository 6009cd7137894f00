SELECT (a.published_at AT TIME ZONE s.zone)::date AS day, r.blocks, r.residue
FROM clean.article AS a
JOIN ops.source AS s USING (source_id)
JOIN clean.article_revision AS r ON r.article_id = a.article_id AND r.revision_id = a.revision_id
WHERE s.slug = :source
ORDER BY a.article_id
