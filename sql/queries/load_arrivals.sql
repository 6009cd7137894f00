SELECT n.url_id, n.fetched_at, n.sha256, n.snapshot_id
FROM unnest(cast(:ids AS bigint[]), cast(:times AS timestamptz[]), cast(:bodies AS bytea[])) AS k (url_id, fetched_at, sha256)
JOIN raw.snapshot AS n ON n.url_id = k.url_id AND n.fetched_at = k.fetched_at AND n.sha256 = k.sha256
