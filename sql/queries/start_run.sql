INSERT INTO ops.run (source) VALUES (:source) RETURNING run_id
