-- A proof outlives the run that has none, unless the counts say otherwise, or an archive has what was proven not to be.
INSERT INTO ops.day AS d (source_id, day, listed, loaded, set_aside, archived, verdict, evidence, run_id, settled_at)
SELECT s.source_id, j.day, j.listed, j.loaded, j.set_aside, j.archived, j.verdict, j.evidence, :run_id, :now
FROM ops.source AS s, unnest(
    cast(:day AS date[]), cast(:listed AS integer[]), cast(:loaded AS integer[]), cast(:set_aside AS integer[]),
    cast(:archived AS integer[]), cast(:verdict AS text[]), cast(:evidence AS text[])
) AS j (day, listed, loaded, set_aside, archived, verdict, evidence)
WHERE s.slug = :source
ON CONFLICT (source_id, day) DO UPDATE SET
    listed = excluded.listed, loaded = excluded.loaded, set_aside = excluded.set_aside, archived = excluded.archived,
    verdict = CASE WHEN ops.proof_stands(d, excluded) THEN d.verdict ELSE excluded.verdict END,
    evidence = CASE WHEN ops.proof_stands(d, excluded) THEN d.evidence ELSE excluded.evidence END,
    run_id = excluded.run_id, settled_at = excluded.settled_at
WHERE (d.listed, d.loaded, d.set_aside, d.archived, d.verdict) IS DISTINCT FROM
    (excluded.listed, excluded.loaded, excluded.set_aside, excluded.archived, excluded.verdict)
    AND NOT (ops.proof_stands(d, excluded) AND d.archived = excluded.archived)
