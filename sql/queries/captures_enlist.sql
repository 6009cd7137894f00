INSERT INTO ops.capture (backfill_id, url, captured_at, original, digest, filename, start, length, state)
VALUES (:backfill_id, :url, :captured_at, :original, :digest, :filename, :offset, :length, :state)
ON CONFLICT DO NOTHING
