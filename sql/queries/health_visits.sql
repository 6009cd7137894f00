SELECT v.at, v.fetched, v.troubles FROM ops.visit AS v JOIN ops.source AS s ON s.source_id = v.source_id
WHERE s.slug = :source AND v.at <= :now ORDER BY v.at DESC, v.run_id DESC LIMIT 1
