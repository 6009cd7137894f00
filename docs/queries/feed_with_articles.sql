-- The next 100 changes with the articles as they are now.
SELECT c.change_id, c.op, a.*
FROM mart.change_feed AS c JOIN mart.article AS a ON a.article_id = c.article_id
WHERE c.change_id > :change_id ORDER BY c.change_id LIMIT 100
