SELECT coalesce(sum(v.fetched), 0) FROM ops.visit AS v JOIN ops.source AS s USING (source_id)
WHERE s.slug = :source AND v.at >= :since
