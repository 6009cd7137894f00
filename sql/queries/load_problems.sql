INSERT INTO ops.quarantine (url_id, snapshot_id, reason, detail, extractor, run_id)
SELECT k.*, :run_id FROM unnest(cast(:urls AS bigint[]), cast(:snapshots AS bigint[]), cast(:reasons AS text[]),
    cast(:details AS text[]), cast(:extractors AS text[])) AS k
ON CONFLICT (snapshot_id, reason, extractor) DO NOTHING
