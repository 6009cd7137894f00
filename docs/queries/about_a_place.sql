-- All articles that name a province, before and after it was merged, newest first: the unit of the day beside that of today.
SELECT article_id, published_on, source, field, name_then, name_now, standing, confidence FROM mart.article_place
WHERE name = :place AND confidence <> 'low' ORDER BY published_at DESC
