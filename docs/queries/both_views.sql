-- One count, both views: what articles of one newspaper were about, by the province of the day and by that of today.
SELECT name_then, name_now, count(DISTINCT article_id) AS articles FROM mart.article_place
WHERE source = :source AND field <> 'text' GROUP BY name_then, name_now ORDER BY articles DESC
