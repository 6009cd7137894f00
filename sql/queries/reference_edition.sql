INSERT INTO clean.reference AS r (name, sha256) VALUES (:name, :sha256)
ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256 WHERE r.sha256 <> excluded.sha256
RETURNING r.name
