SELECT v.at, v.fetched, v.troubles FROM ops.visit AS v JOIN ops.source AS s ON s.source_id = v.source_id
WHERE s.slug = :source AND v.at <= :now ORDER BY v.at DESC LIMIT 1
