-- Which outcomes are in the warehouse already, to the byte: nothing is locked and nothing written for them.
SELECT k.place
FROM unnest(cast(:places AS integer[]), cast(:urls AS bytea[]), cast(:contents AS bytea[]), cast(:kept AS boolean[]),
    cast(:times AS timestamptz[]), cast(:bodies AS bytea[])) AS k (place, url, content, kept, fetched_at, sha256)
JOIN ops.url AS u ON u.url_sha256 = k.url AND u.state NOT IN ('quarantined', 'gone')
JOIN clean.article AS a ON a.url_id = u.url_id AND a.content_hash = k.content AND a.gone_at IS NULL
WHERE k.kept OR EXISTS (SELECT FROM raw.snapshot AS n
    WHERE n.url_id = u.url_id AND n.fetched_at = k.fetched_at AND n.sha256 = k.sha256)
