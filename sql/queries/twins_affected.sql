SELECT t.twin_id FROM clean.article_twin AS t WHERE t.article_id = ANY(:articles)
UNION
SELECT f.article_id
FROM clean.kin AS k
JOIN clean.article AS a ON a.article_id = k.article_id
JOIN ops.source AS s ON s.source_id = a.source_id
JOIN clean.kin AS f ON f.language <> 'vi'
    AND f.published_at BETWEEN k.published_at - interval '2 days' AND k.published_at + interval '2 days'
JOIN clean.article AS b ON b.article_id = f.article_id
JOIN ops.source AS o ON o.source_id = b.source_id AND (o.source_id = s.source_id OR (o.outlet = s.outlet AND o.outlet <> ''))
WHERE k.article_id = ANY(:articles)
