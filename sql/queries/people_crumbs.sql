INSERT INTO clean.article_crumb (article_id, level, name, section_key)
SELECT a.article_id, b.ordinality, b.name, mart.plain_key(b.name)
FROM clean.article AS a
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
CROSS JOIN LATERAL unnest(r.section) WITH ORDINALITY AS b (name, ordinality)
WHERE a.article_id = ANY(:articles) AND a.gone_at IS NULL
