-- Articles that name a district with its rank, by the list of 4 January 2025, surest first; several districts may have the name.
SELECT article_id, published_on, source, printed, code, province_name, province_name_now, standing, confidence
FROM mart.article_district WHERE code IN (SELECT code FROM mart.district WHERE name = :district)
ORDER BY confidence = 'high' DESC, confidence = 'medium' DESC, published_at DESC
