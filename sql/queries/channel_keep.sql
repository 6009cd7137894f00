INSERT INTO ops.channel (source_id, url, looked_at, due_at, minutes, lessons, looks, unchanged, known_share, failures, trouble)
SELECT source_id, :url, :looked_at, :due_at, :minutes, :lessons, :looks, :unchanged, :known_share, :failures, :trouble
FROM ops.source WHERE slug = :source
ON CONFLICT (source_id, url) DO UPDATE SET looked_at = excluded.looked_at, due_at = excluded.due_at,
    minutes = excluded.minutes, lessons = excluded.lessons, looks = excluded.looks, unchanged = excluded.unchanged,
    known_share = excluded.known_share, failures = excluded.failures, trouble = excluded.trouble
