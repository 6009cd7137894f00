UPDATE raw.blob AS b SET body = k.body, dictionary_id = :dictionary
FROM unnest(cast(:names AS bytea[]), cast(:bodies AS bytea[])) AS k (sha256, body)
WHERE b.sha256 = k.sha256 AND b.dictionary_id IS NULL
