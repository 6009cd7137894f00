-- How much of its budget a host has been asked for today, for whoever looks after the newspapers.
ALTER TABLE ops.turn ADD COLUMN day_turns bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN ops.turn.turns IS 'Requests since the first one.';
COMMENT ON COLUMN ops.turn.last_at IS 'When the last turn was taken.';
COMMENT ON COLUMN ops.turn.day_turns IS 'Requests on the day of last_at, by the calendar of Viet Nam.';

CREATE FUNCTION ops.turn_day(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE
RETURN (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
COMMENT ON FUNCTION ops.turn_day(timestamptz) IS 'The day of an instant, by the calendar of Viet Nam.';

CREATE OR REPLACE FUNCTION ops.take_turn(
    keys text[], me uuid, delay double precision, expires double precision, fresh boolean,
    OUT pause double precision, OUT reason text
) LANGUAGE plpgsql AS $$
DECLARE
    at timestamptz := ops.lock_turns(keys);
BEGIN
    SELECT extract(epoch FROM t.rest_until - at), t.rest_reason INTO pause, reason
    FROM ops.turn AS t WHERE t.key = ANY (keys) AND t.rest_until > at ORDER BY t.rest_until DESC LIMIT 1;
    IF FOUND THEN RETURN; END IF;
    reason := '';
    -- Whoever meets a turn that is held need not look again before the rest that will follow it.
    SELECT coalesce(max(CASE WHEN t.holder IS NULL THEN extract(epoch FROM t.free_at - at)
            ELSE least(extract(epoch FROM t.free_at - at), ops.turn_rest(t, delay, at)) END), 0)
    INTO pause FROM ops.turn AS t WHERE t.key = ANY (keys) AND t.free_at > at;
    IF NOT fresh THEN
        SELECT greatest(pause, coalesce(max(extract(epoch FROM t.fresh_until - at)), 0))
        INTO pause FROM ops.turn AS t WHERE t.key = ANY (keys) AND t.fresh_until > at;
    END IF;
    IF pause <= 0 THEN
        pause := 0;
        UPDATE ops.turn AS t SET turns = t.turns + 1, last_at = at, holder = me,
            day_turns = CASE WHEN ops.turn_day(t.last_at) = ops.turn_day(at) THEN t.day_turns + 1 ELSE 1 END,
            free_at = at + make_interval(secs => expires) WHERE t.key = ANY (keys);
    ELSIF fresh THEN
        UPDATE ops.turn AS t SET fresh_until = greatest(t.fresh_until, at + make_interval(secs => pause + 1))
        WHERE t.key = ANY (keys);
    END IF;
END $$;
