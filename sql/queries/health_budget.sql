-- The host of a newspaper that rests, or else the one that is asked most today.
SELECT CASE WHEN ops.turn_day(t.last_at) = ops.turn_day(clock_timestamp()) THEN t.day_turns ELSE 0 END AS asked,
    (86400 / nullif(ops.turn_rest(t, :delay, clock_timestamp()), 0))::bigint AS most,
    CASE WHEN t.rest_until > clock_timestamp() THEN t.rest_until END AS rests_until,
    t.rest_reason AS reason
FROM ops.turn AS t, unnest(CAST(:domains AS text[])) AS domain
WHERE t.key = 'host:' || domain OR t.key LIKE 'host:%.' || domain
ORDER BY t.rest_until > clock_timestamp() DESC, asked DESC, t.key
LIMIT 1
