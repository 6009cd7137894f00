WITH asked AS (
    SELECT k.article_id, s.shingle, cardinality(k.sample) AS size
    FROM clean.kin AS k CROSS JOIN LATERAL unnest(k.sample) AS s (shingle) WHERE k.article_id = ANY(:articles)),
found AS (
    SELECT q.article_id, q.size, o.article_id AS other,
           count(*) OVER (PARTITION BY q.article_id, q.shingle) > :common AS is_common
    FROM asked AS q CROSS JOIN LATERAL (
        SELECT s.article_id FROM clean.article_shingle AS s
        WHERE s.shingle = q.shingle AND s.article_id <> q.article_id
        ORDER BY s.shingle DESC, s.article_id DESC LIMIT :common + 1) AS o),
scored AS (
    SELECT article_id, other, count(*) AS shared, size, sum(CASE WHEN is_common THEN 0.1 ELSE 1 END) AS score
    FROM found GROUP BY article_id, other, size),
ranked AS (
    SELECT article_id, other, row_number() OVER (PARTITION BY article_id ORDER BY score DESC, other DESC) AS place
    FROM scored WHERE score >= 2 OR shared * 2 >= size)
SELECT article_id, other FROM ranked WHERE place <= :most ORDER BY article_id, other
