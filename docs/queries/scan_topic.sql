-- What newspapers printed on a Media Topic of the first level, by section, with how sure that is.
SELECT section, label, confidence, count(*) AS articles FROM mart.article_topic
WHERE broad = :broad GROUP BY section, label, confidence ORDER BY articles DESC
