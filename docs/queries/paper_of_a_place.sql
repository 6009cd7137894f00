-- What the newspaper of a province published in one year, under its name and domain of the day.
SELECT o.published_on, o.name, o.domain, o.doubt, a.title, a.url
FROM mart.article_outlet AS o JOIN mart.article AS a USING (article_id)
WHERE o.source IN (SELECT source FROM mart.outlet WHERE province_name = :place) AND o.province_name = :place
    AND o.published_at >= make_timestamptz(:year, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
    AND o.published_at < make_timestamptz(:year + 1, 1, 1, 0, 0, 0, 'Asia/Ho_Chi_Minh')
ORDER BY o.published_at
