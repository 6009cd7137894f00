-- Articles on an ordinary day, of the days that are proven; and what the window holds already.
SELECT (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY d.loaded) FROM ops.day AS d
        WHERE d.source_id = s.source_id AND d.verdict = 'complete') AS per_day,
    (SELECT count(*) FROM clean.article AS a WHERE a.source_id = s.source_id
        AND (a.published_at AT TIME ZONE s.zone)::date BETWEEN :since AND :until) AS held
FROM ops.source AS s WHERE s.slug = :source
