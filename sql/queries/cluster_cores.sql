SELECT DISTINCT o.article_id FROM clean.cluster_member AS m
JOIN clean.cluster_member AS o ON o.cluster_id = m.cluster_id AND o.role NOT IN ('excerpt', 'extended')
WHERE m.article_id = ANY(:articles) AND m.role NOT IN ('excerpt', 'extended')
