SELECT d.dictionary_id, d.body FROM raw.dictionary AS d JOIN ops.source AS s ON s.source_id = d.source_id
WHERE s.slug = :source ORDER BY d.dictionary_id DESC LIMIT 1
