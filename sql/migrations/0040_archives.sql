-- Backfills from public archives: which captures of a paper's pages there are, and what became of each.
ALTER TABLE ops.backfill ADD COLUMN pages text NOT NULL DEFAULT 'live';
DROP INDEX ops.backfill_open;
CREATE UNIQUE INDEX backfill_open ON ops.backfill (source_id, since, until, mode, pages) WHERE status = 'open';

CREATE TABLE ops.capture (
    backfill_id bigint NOT NULL REFERENCES ops.backfill,
    url text NOT NULL, -- the present address of the article
    captured_at timestamptz NOT NULL,
    original text NOT NULL,
    digest text NOT NULL,
    filename text NOT NULL,
    start bigint NOT NULL,
    length bigint NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN
        ('waiting', 'later', 'loaded', 'held', 'repeated', 'outside', 'set_aside', 'failed')),
    reason text NOT NULL DEFAULT '',
    attempts smallint NOT NULL DEFAULT 0,
    PRIMARY KEY (backfill_id, url, captured_at)
);
CREATE INDEX capture_waiting ON ops.capture (backfill_id, url, captured_at) WHERE state = 'waiting';

-- What came from an archive stands beside what the paper's channels list, and proves nothing about them.
ALTER TABLE ops.day ADD COLUMN archived integer NOT NULL DEFAULT 0;

CREATE FUNCTION ops.proof_stands(old ops.day, new ops.day) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN new.verdict = 'unknown' AND old.verdict IN ('complete', 'nothing_published')
    AND (old.listed, old.loaded, old.set_aside) = (new.listed, new.loaded, new.set_aside)
    AND NOT (old.verdict = 'nothing_published' AND new.archived > 0);
COMMENT ON FUNCTION ops.proof_stands(ops.day, ops.day) IS 'Whether a day stays proven though the latest run cannot prove it.';

CREATE OR REPLACE VIEW mart.coverage AS
SELECT s.slug AS source, d.day, d.verdict, d.listed, d.loaded, d.set_aside, d.evidence, d.settled_at, d.archived
FROM ops.day AS d JOIN ops.source AS s ON s.source_id = d.source_id;
COMMENT ON COLUMN mart.coverage.archived IS
    'Further articles of the day that came from a public archive of the web; they prove nothing about the day.';

CREATE OR REPLACE VIEW mart.backfill AS
SELECT b.backfill_id, s.slug AS source, b.since, b.until, b.mode, b.status, b.started_at, b.ended_at,
       count(w.state) FILTER (WHERE w.state <> 'outside') AS listed, count(w.state) FILTER (WHERE w.state = 'done') AS done,
       count(w.state) FILTER (WHERE w.state = 'waiting') AS waiting,
       count(w.state) FILTER (WHERE w.state = 'later') AS failed, b.pages
FROM ops.backfill AS b
JOIN ops.source AS s ON s.source_id = b.source_id
LEFT JOIN (
    SELECT backfill_id, state FROM ops.backfill_url
    UNION ALL
    SELECT backfill_id, CASE WHEN state IN ('waiting', 'later', 'outside') THEN state
        WHEN state = 'failed' THEN 'later' ELSE 'done' END FROM ops.capture
) AS w ON w.backfill_id = b.backfill_id
GROUP BY b.backfill_id, s.slug;
COMMENT ON COLUMN mart.backfill.pages IS 'Where pages come from: live, or archive: and the address of an index.';

CREATE VIEW mart.capture AS
SELECT c.backfill_id, s.slug AS source, b.pages AS archive, c.url, c.captured_at, c.original, c.state, c.reason
FROM ops.capture AS c
JOIN ops.backfill AS b ON b.backfill_id = c.backfill_id
JOIN ops.source AS s ON s.source_id = b.source_id;
COMMENT ON VIEW mart.capture IS 'Captures of articles in public archives of the web that a backfill looked at.';
COMMENT ON COLUMN mart.capture.backfill_id IS 'Number of the backfill.';
COMMENT ON COLUMN mart.capture.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.capture.archive IS 'archive: and the address of the index.';
COMMENT ON COLUMN mart.capture.url IS 'Address of the article, as the warehouse spells it.';
COMMENT ON COLUMN mart.capture.captured_at IS 'When the archive captured the page.';
COMMENT ON COLUMN mart.capture.original IS 'Address under which it was captured.';
COMMENT ON COLUMN mart.capture.state IS
    'loaded; held (what is here is as new), repeated (same content as an earlier capture), outside (of other days), '
    'set_aside (no article), failed; waiting and later are still open.';
COMMENT ON COLUMN mart.capture.reason IS 'Why it was set aside, failed, or is to be tried later.';
