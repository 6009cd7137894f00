INSERT INTO ops.day AS d (source_id, day, listed, loaded, set_aside, verdict, evidence, run_id, settled_at)
SELECT source_id, :day, :listed, :loaded, :set_aside, :verdict, :evidence, :run_id, :now FROM ops.source WHERE slug = :source
ON CONFLICT (source_id, day) DO UPDATE SET
    listed = excluded.listed, loaded = excluded.loaded, set_aside = excluded.set_aside, verdict = excluded.verdict,
    evidence = excluded.evidence, run_id = excluded.run_id, settled_at = excluded.settled_at
WHERE (d.listed, d.loaded, d.set_aside, d.verdict) IS DISTINCT FROM
    (excluded.listed, excluded.loaded, excluded.set_aside, excluded.verdict)
    AND NOT (excluded.verdict = 'unknown' AND d.verdict IN ('complete', 'nothing_published')
        AND (d.listed, d.loaded, d.set_aside) = (excluded.listed, excluded.loaded, excluded.set_aside))
