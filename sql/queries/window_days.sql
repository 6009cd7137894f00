SELECT d.day, d.verdict, d.listed, d.loaded, d.evidence FROM ops.day AS d JOIN ops.source AS s ON s.source_id = d.source_id
WHERE s.slug = :source AND d.day BETWEEN :since AND :until ORDER BY d.day
