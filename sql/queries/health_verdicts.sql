SELECT s.slug AS source, d.day, d.verdict, d.listed, d.loaded FROM ops.day AS d JOIN ops.source AS s USING (source_id)
WHERE d.day BETWEEN :since AND :until
