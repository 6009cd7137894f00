INSERT INTO ops.turn AS t (key, rest_until, rest_reason)
VALUES (:key, clock_timestamp() + make_interval(secs => :seconds), :reason)
ON CONFLICT (key) DO UPDATE SET rest_until = excluded.rest_until, rest_reason = excluded.rest_reason
WHERE t.rest_until < excluded.rest_until
