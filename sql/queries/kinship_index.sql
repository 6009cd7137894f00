INSERT INTO clean.article_shingle (shingle, article_id)
SELECT s.shingle, k.article_id FROM clean.kin AS k CROSS JOIN LATERAL unnest(k.sample) AS s (shingle)
WHERE k.article_id = ANY(:articles) ORDER BY s.shingle
