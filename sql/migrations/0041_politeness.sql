-- Politeness that all processes and machines share: turns at servers, and when each channel is due.
CREATE TABLE ops.turn (
    key text PRIMARY KEY,
    turns bigint NOT NULL DEFAULT 0,
    last_at timestamptz,
    free_at timestamptz NOT NULL DEFAULT '1970-01-01 00:00+00',
    holder uuid,
    latency double precision NOT NULL DEFAULT 0,
    floor double precision NOT NULL DEFAULT 0,
    floor_until timestamptz NOT NULL DEFAULT '1970-01-01 00:00+00',
    fresh_until timestamptz NOT NULL DEFAULT '1970-01-01 00:00+00',
    rest_until timestamptz NOT NULL DEFAULT '1970-01-01 00:00+00',
    rest_reason text NOT NULL DEFAULT ''
) WITH (fillfactor = 50);
COMMENT ON TABLE ops.turn IS 'One budget for each host and each network address, by the clock of the database.';
COMMENT ON COLUMN ops.turn.key IS 'host:NAME, or address:ADDRESS (of IPv6 the /64) which several hosts may share.';
COMMENT ON COLUMN ops.turn.free_at IS 'When the next turn may begin; while one is held, when it expires.';
COMMENT ON COLUMN ops.turn.holder IS 'The turn that is being taken; null between turns.';
COMMENT ON COLUMN ops.turn.latency IS 'Seconds that good answers take, smoothed.';
COMMENT ON COLUMN ops.turn.floor IS 'Seconds between requests that robots.txt asks for, until floor_until.';
COMMENT ON COLUMN ops.turn.fresh_until IS 'Until then fresh work is waiting, and a backfill stands back.';
COMMENT ON COLUMN ops.turn.rest_until IS 'Until then the host is not asked at all, for rest_reason.';

CREATE FUNCTION ops.turn_rest(t ops.turn, delay double precision, at timestamptz) RETURNS double precision
LANGUAGE sql IMMUTABLE
RETURN greatest(delay, least(5 * (t).latency, 300), CASE WHEN (t).floor_until > at THEN (t).floor ELSE 0 END);
COMMENT ON FUNCTION ops.turn_rest(ops.turn, double precision, timestamptz) IS
    'Seconds of rest after a turn: the delay, five times what an answer takes, or what robots.txt asks for.';

-- All rows of a turn are locked in one order, so that turns never deadlock; the clock is read after that.
CREATE FUNCTION ops.lock_turns(keys text[]) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
    n bigint;
BEGIN
    LOOP
        PERFORM FROM ops.turn WHERE key = ANY (keys) ORDER BY key FOR UPDATE;
        GET DIAGNOSTICS n = ROW_COUNT;
        EXIT WHEN n >= (SELECT count(DISTINCT k) FROM unnest(keys) AS k);
        INSERT INTO ops.turn (key) SELECT DISTINCT k FROM unnest(keys) AS k ORDER BY k ON CONFLICT DO NOTHING;
    END LOOP;
    RETURN clock_timestamp();
END $$;

CREATE FUNCTION ops.take_turn(
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
            free_at = at + make_interval(secs => expires) WHERE t.key = ANY (keys);
    ELSIF fresh THEN
        UPDATE ops.turn AS t SET fresh_until = greatest(t.fresh_until, at + make_interval(secs => pause + 1))
        WHERE t.key = ANY (keys);
    END IF;
END $$;
COMMENT ON FUNCTION ops.take_turn(text[], uuid, double precision, double precision, boolean) IS
    'Take the turn at all keys at once (pause 0), or say how long to wait; a reason means: do not wait, do not ask.';

CREATE FUNCTION ops.end_turn(
    keys text[], me uuid, delay double precision, seconds double precision, healthy boolean, penalty double precision
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    at timestamptz := ops.lock_turns(keys);
BEGIN
    IF healthy THEN
        UPDATE ops.turn AS t
        SET latency = CASE WHEN t.latency > 0 THEN t.latency + 0.25 * (seconds - t.latency) ELSE seconds END
        WHERE t.key = ANY (keys);
    END IF;
    -- A turn that expired meanwhile may be somebody else's now: it is prolonged, never cut.
    UPDATE ops.turn AS t SET holder = nullif(t.holder, me),
        free_at = greatest(CASE WHEN t.holder = me THEN at ELSE t.free_at END,
            at + make_interval(secs => greatest(ops.turn_rest(t, delay, at), penalty)))
    WHERE t.key = ANY (keys);
END $$;
COMMENT ON FUNCTION ops.end_turn(text[], uuid, double precision, double precision, boolean, double precision) IS
    'Give a turn back with what was learned; the rest begins now.';

CREATE TABLE ops.channel (
    source_id smallint NOT NULL REFERENCES ops.source,
    url text NOT NULL,
    looked_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    minutes double precision NOT NULL,
    lessons integer NOT NULL,
    looks integer NOT NULL,
    unchanged integer NOT NULL,
    known_share double precision NOT NULL,
    failures integer NOT NULL,
    trouble text NOT NULL,
    PRIMARY KEY (source_id, url)
);
COMMENT ON TABLE ops.channel IS 'How often each channel is worth a look, learned from what it listed, by the clock of the settings.';
COMMENT ON COLUMN ops.channel.lessons IS 'Looks that came after some time and without trouble: only these teach.';

CREATE VIEW mart.channel AS
SELECT s.slug AS source, c.url, c.looked_at, c.due_at, c.minutes AS interval_minutes, c.looks, c.unchanged,
       c.known_share, c.failures, c.trouble,
       CASE WHEN c.failures >= 10 THEN 'dead' WHEN c.failures > 0 THEN 'failing' WHEN c.lessons < 6 THEN 'learning'
            ELSE 'regular' END AS standing
FROM ops.channel AS c JOIN ops.source AS s ON s.source_id = c.source_id;
COMMENT ON VIEW mart.channel IS 'How often each channel of each newspaper is looked at, and what that was learned from.';
COMMENT ON COLUMN mart.channel.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.channel.url IS 'Address of the feed, sitemap or listing.';
COMMENT ON COLUMN mart.channel.looked_at IS 'When a whole run last looked at it.';
COMMENT ON COLUMN mart.channel.due_at IS 'Ordinary runs before this leave it alone.';
COMMENT ON COLUMN mart.channel.interval_minutes IS 'Minutes between two looks, as learned so far.';
COMMENT ON COLUMN mart.channel.looks IS 'How often it was looked at.';
COMMENT ON COLUMN mart.channel.unchanged IS 'Looks that found every page as remembered, mostly by 304.';
COMMENT ON COLUMN mart.channel.known_share IS 'Share of what it lists that was known already, smoothed over looks; of at most thirty items each.';
COMMENT ON COLUMN mart.channel.failures IS 'Looks in a row that met trouble.';
COMMENT ON COLUMN mart.channel.trouble IS 'The trouble of the last look, or empty.';
COMMENT ON COLUMN mart.channel.standing IS 'learning, regular, failing, or dead (ten failures in a row; still tried, rarely).';
