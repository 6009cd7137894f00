-- All articles of one newspaper and one local day.
SELECT article_id, published_at, title, byline
FROM mart.article
WHERE source = :source AND published_at >= cast(:day AS timestamptz) AND published_at < cast(:day AS timestamptz) + interval '1 day'
ORDER BY published_at, article_id
