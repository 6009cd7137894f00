-- Articles by paper and month. A scan: it reads a row of every article.
SELECT source, date_trunc('month', published_on) AS month, count(*) FROM mart.article GROUP BY 1, 2 ORDER BY 1, 2
