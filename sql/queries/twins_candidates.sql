SELECT f.article_id AS twin_id, k.article_id
FROM clean.kin AS f
JOIN clean.article AS b ON b.article_id = f.article_id
JOIN ops.source AS o ON o.source_id = b.source_id
JOIN ops.source AS s ON s.source_id = o.source_id OR (s.outlet = o.outlet AND o.outlet <> '')
JOIN clean.article AS a ON a.source_id = s.source_id
    AND a.published_at BETWEEN f.published_at - interval '2 days' AND f.published_at + interval '2 days'
JOIN clean.kin AS k ON k.article_id = a.article_id AND k.language = 'vi' AND k.marks && f.marks
WHERE f.article_id = ANY(:articles)
ORDER BY 1, 2
