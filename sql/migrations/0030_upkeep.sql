-- Upkeep: what old records of runs become before they are deleted, and old pages packed with a dictionary of their paper.
CREATE TABLE ops.run_day (
    source text NOT NULL,
    day date NOT NULL,
    runs integer NOT NULL,
    succeeded integer NOT NULL,
    visits integer NOT NULL,
    fetched bigint NOT NULL,
    troubled integer NOT NULL,
    PRIMARY KEY (source, day)
);
COMMENT ON TABLE ops.run_day IS
    'Runs (and how many succeeded) and visits (pages fetched, visits with troubles) whose own rows were deleted, by paper and day.';

-- Without these each deleted run would be looked for in whole tables. Pages come in the order of runs.
CREATE INDEX snapshot_run ON raw.snapshot USING brin (run_id);
CREATE INDEX url_first_run ON ops.url (first_run);
CREATE INDEX exclusion_run ON ops.exclusion (run_id);
CREATE INDEX quarantine_run ON ops.quarantine (run_id);
CREATE INDEX day_run ON ops.day (run_id);

-- For loaders, who may delete nothing: only what nobody refers to goes, so the evidence of the ledger always stays,
-- and the newest visit of each paper, which says whether a later run was killed.
CREATE FUNCTION ops.retire_runs(before timestamptz) RETURNS bigint LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    WITH newest AS (
        SELECT DISTINCT ON (source_id) source_id, run_id FROM ops.visit ORDER BY source_id, at DESC, run_id DESC
    ), gone AS (
        DELETE FROM ops.visit AS v
        WHERE v.at < before AND NOT EXISTS (SELECT FROM newest AS n WHERE n.run_id = v.run_id)
        RETURNING v.source_id, v.at, v.fetched, v.troubles
    )
    INSERT INTO ops.run_day AS d (source, day, runs, succeeded, visits, fetched, troubled)
    SELECT s.slug, (g.at AT TIME ZONE s.zone)::date, 0, 0, count(*), sum(g.fetched),
        count(*) FILTER (WHERE g.troubles <> '{}')
    FROM gone AS g JOIN ops.source AS s ON s.source_id = g.source_id GROUP BY 1, 2
    ON CONFLICT (source, day) DO UPDATE SET visits = d.visits + excluded.visits,
        fetched = d.fetched + excluded.fetched, troubled = d.troubled + excluded.troubled;

    WITH gone AS (
        DELETE FROM ops.run AS r
        WHERE r.ended_at < before
            AND NOT EXISTS (SELECT FROM ops.visit AS x WHERE x.run_id = r.run_id)
            AND NOT EXISTS (SELECT FROM ops.source AS x WHERE x.lease_run = r.run_id)
            AND NOT EXISTS (SELECT FROM ops.url AS x WHERE x.first_run = r.run_id OR x.lease_run = r.run_id)
            AND NOT EXISTS (SELECT FROM ops.exclusion AS x WHERE x.run_id = r.run_id)
            AND NOT EXISTS (SELECT FROM ops.day AS x WHERE x.run_id = r.run_id)
            AND NOT EXISTS (SELECT FROM ops.quarantine AS x WHERE x.run_id = r.run_id)
            AND NOT EXISTS (SELECT FROM ops.backfill AS x WHERE x.first_run = r.run_id)
            AND NOT EXISTS (SELECT FROM raw.snapshot AS x WHERE x.run_id = r.run_id)
            AND NOT EXISTS (SELECT FROM ops.source AS s WHERE s.slug = r.source AND r.run_id > coalesce(
                (SELECT max(v.run_id) FROM ops.visit AS v WHERE v.source_id = s.source_id), 0))
        RETURNING r.source, r.started_at, r.status
    ), kept AS (
        INSERT INTO ops.run_day AS d (source, day, runs, succeeded, visits, fetched, troubled)
        SELECT g.source, (g.started_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, count(*),
            count(*) FILTER (WHERE g.status = 'succeeded'), 0, 0, 0
        FROM gone AS g GROUP BY 1, 2
        ON CONFLICT (source, day) DO UPDATE SET runs = d.runs + excluded.runs, succeeded = d.succeeded + excluded.succeeded
    )
    SELECT count(*) FROM gone;
END;
COMMENT ON FUNCTION ops.retire_runs(timestamptz) IS
    'Delete the records of runs and visits before an instant, added up in ops.run_day; nothing that anything rests on.';
REVOKE ALL ON FUNCTION ops.retire_runs(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ops.retire_runs(timestamptz) TO baotinh_loader;

CREATE TABLE raw.dictionary (
    dictionary_id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source_id smallint NOT NULL REFERENCES ops.source,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    body bytea NOT NULL
);
COMMENT ON TABLE raw.dictionary IS 'zstd dictionaries: what the pages of a newspaper have in common.';
ALTER TABLE raw.blob ADD COLUMN dictionary_id integer REFERENCES raw.dictionary;
COMMENT ON COLUMN raw.blob.dictionary_id IS 'Dictionary that the body was packed with; null: none.';
