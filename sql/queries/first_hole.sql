-- The first day after a proven one on which nobody could have seen everything; what failed there is known, and no hole.
SELECT min(d.day) + 1 AS day FROM ops.day AS d JOIN ops.source AS s ON s.source_id = d.source_id
WHERE s.slug = :source AND d.verdict IN ('complete', 'nothing_published') AND d.day BETWEEN :since AND :until
    AND NOT EXISTS (SELECT FROM ops.day AS n WHERE n.source_id = d.source_id AND n.day = d.day + 1
        AND n.verdict IN ('complete', 'nothing_published', 'partial'))
