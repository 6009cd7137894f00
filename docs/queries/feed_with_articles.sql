-- The next 100 changes with the articles as they are now; the page is cut before the articles are fetched.
SELECT c.change_id, c.op, a.*
FROM (SELECT change_id, op, article_id FROM mart.change_feed WHERE change_id > :change_id ORDER BY change_id LIMIT 100) AS c
JOIN mart.article AS a ON a.article_id = c.article_id ORDER BY c.change_id
