-- Those of the papers that a run has looked at since an instant.
SELECT DISTINCT source FROM ops.run
WHERE source = ANY (cast(:sources AS text[])) AND started_at >= :since AND status IN ('succeeded', 'partial')
