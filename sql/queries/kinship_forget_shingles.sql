DELETE FROM clean.article_shingle AS s
USING (SELECT k.article_id, unnest(k.sample) AS shingle FROM clean.kin AS k WHERE k.article_id = ANY(:articles)) AS o
WHERE s.shingle = o.shingle AND s.article_id = o.article_id
