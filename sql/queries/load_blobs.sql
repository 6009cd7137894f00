INSERT INTO raw.blob (sha256, n_bytes, body)
SELECT * FROM unnest(cast(:names AS bytea[]), cast(:sizes AS integer[]), cast(:bodies AS bytea[]))
ON CONFLICT DO NOTHING
