-- Backfills: which window of which paper was asked for, what its channels list there, and how far the work is.
CREATE TABLE ops.backfill (
    backfill_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id smallint NOT NULL REFERENCES ops.source,
    since date NOT NULL,
    until date NOT NULL CHECK (until >= since),
    mode text NOT NULL CHECK (mode IN ('missing', 'everything', 'changed')),
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'complete', 'partial')),
    surveys jsonb, -- null until the channels are read
    first_run bigint NOT NULL REFERENCES ops.run,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at timestamptz,
    CHECK ((status = 'open') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX backfill_open ON ops.backfill (source_id, since, until, mode) WHERE status = 'open';

-- Addresses wait here and not in the frontier, where the next ordinary run would fetch them all.
CREATE TABLE ops.backfill_url (
    backfill_id bigint NOT NULL REFERENCES ops.backfill,
    url text NOT NULL,
    channel text NOT NULL,
    found_on text NOT NULL,
    position integer NOT NULL,
    title text NOT NULL,
    published_at timestamptz,
    modified_at timestamptz,
    state text NOT NULL CHECK (state IN ('waiting', 'done', 'later', 'outside')),
    UNIQUE (backfill_id, url)
);
CREATE INDEX backfill_waiting ON ops.backfill_url (backfill_id, published_at DESC) WHERE state = 'waiting';

CREATE VIEW mart.backfill AS
SELECT b.backfill_id, s.slug AS source, b.since, b.until, b.mode, b.status, b.started_at, b.ended_at,
       count(w.url) FILTER (WHERE w.state <> 'outside') AS listed, count(w.url) FILTER (WHERE w.state = 'done') AS done,
       count(w.url) FILTER (WHERE w.state = 'waiting') AS waiting, count(w.url) FILTER (WHERE w.state = 'later') AS failed
FROM ops.backfill AS b
JOIN ops.source AS s ON s.source_id = b.source_id
LEFT JOIN ops.backfill_url AS w ON w.backfill_id = b.backfill_id
GROUP BY b.backfill_id, s.slug;
COMMENT ON VIEW mart.backfill IS 'Backfills by hand: one row for each paper and window that was asked for.';
COMMENT ON COLUMN mart.backfill.backfill_id IS 'Number of the backfill.';
COMMENT ON COLUMN mart.backfill.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.backfill.since IS 'First local day of the window.';
COMMENT ON COLUMN mart.backfill.until IS 'Last local day of the window.';
COMMENT ON COLUMN mart.backfill.mode IS 'missing, everything (fetch all again) or changed (ask whether each has changed).';
COMMENT ON COLUMN mart.backfill.status IS 'open, complete (every day of the window is proven) or partial.';
COMMENT ON COLUMN mart.backfill.started_at IS 'When it was first started.';
COMMENT ON COLUMN mart.backfill.ended_at IS 'When it ended; null while it is open, even if nobody works on it.';
COMMENT ON COLUMN mart.backfill.listed IS 'Addresses of the window that the channels list.';
COMMENT ON COLUMN mart.backfill.done IS 'Addresses that reached their end.';
COMMENT ON COLUMN mart.backfill.waiting IS 'Addresses still to be worked on.';
COMMENT ON COLUMN mart.backfill.failed IS 'Addresses that could not be had; ordinary runs try them again.';
