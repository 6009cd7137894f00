-- Pages of a newspaper that came before an instant, and never since, as they were first stored.
SELECT b.sha256, b.n_bytes, b.body
FROM raw.blob AS b
WHERE b.dictionary_id IS NULL AND b.sha256 > :after AND b.n_bytes > 0 AND EXISTS (
    SELECT FROM raw.snapshot AS n JOIN ops.url AS u ON u.url_id = n.url_id JOIN ops.source AS s ON s.source_id = u.source_id
    WHERE n.sha256 = b.sha256 AND s.slug = :source)
    AND NOT EXISTS (SELECT FROM raw.snapshot AS n WHERE n.sha256 = b.sha256 AND n.fetched_at >= :before)
ORDER BY b.sha256 LIMIT :size
