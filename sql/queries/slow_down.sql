-- A wish holds for a day; while an older one holds, the longer of the two does.
INSERT INTO ops.turn AS t (key, floor, floor_until) VALUES (:key, :seconds, clock_timestamp() + interval '1 day')
ON CONFLICT (key) DO UPDATE SET
    floor = CASE WHEN t.floor_until > clock_timestamp() THEN greatest(t.floor, excluded.floor) ELSE excluded.floor END,
    floor_until = excluded.floor_until,
    free_at = greatest(t.free_at, coalesce(t.last_at + make_interval(secs => excluded.floor), t.free_at))
