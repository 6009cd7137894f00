-- Nothing, if a run since the last completed one was killed: it had read lists and never said what they prove,
-- so they must be read again as if for the first time. A run that found the newspaper busy read nothing.
SELECT v.url, v.etag, v.last_modified, v.sha256
FROM ops.validator AS v JOIN ops.source AS s ON s.source_id = v.source_id
WHERE s.slug = :source AND NOT EXISTS (
    SELECT FROM ops.run AS r
    WHERE r.source = s.slug AND r.run_id < s.lease_run AND r.status IN ('running', 'abandoned', 'failed')
        AND r.counts -> 'busy' IS NULL
        AND r.run_id > (SELECT coalesce(max(w.run_id), 0) FROM ops.visit AS w WHERE w.source_id = s.source_id))
