INSERT INTO raw.blob (sha256, n_bytes, body) VALUES (:sha256, :n_bytes, :body) ON CONFLICT DO NOTHING
