-- Articles about what a province of today is made of, whatever it was called when they were printed.
SELECT DISTINCT p.article_id, p.published_on, p.source, p.name_then, p.name_now FROM mart.article_place AS p
WHERE p.unit IN (SELECT n.unit FROM mart.place_now AS n WHERE n.name_now = :place_now) AND p.name_now = :place_now
    AND p.confidence <> 'low' ORDER BY p.published_on DESC
