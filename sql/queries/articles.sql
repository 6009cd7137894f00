SELECT to_jsonb(a) AS article FROM mart.article AS a WHERE a.article_id = ANY (cast(:numbers AS bigint[])) ORDER BY a.article_id
