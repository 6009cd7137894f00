INSERT INTO ops.quarantine (url_id, snapshot_id, reason, detail, extractor, run_id)
VALUES (:url_id, :snapshot_id, :reason, :detail, :extractor, :run_id)
ON CONFLICT (snapshot_id, reason, extractor) DO NOTHING
