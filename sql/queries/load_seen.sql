-- Which outcomes are in the warehouse already, to the byte: nothing is locked and nothing written for them.
-- Hashes come as one string of 32 bytes each, since a client spells lists of bytes slowly.
SELECT k.place
FROM (SELECT i.place, i.kept, i.fetched_at, substring(cast(:urls AS bytea) FROM cast(i.n AS integer) * 32 - 31 FOR 32) AS url,
        substring(cast(:contents AS bytea) FROM cast(i.n AS integer) * 32 - 31 FOR 32) AS content,
        substring(cast(:bodies AS bytea) FROM cast(i.n AS integer) * 32 - 31 FOR 32) AS sha256
    FROM unnest(cast(:places AS integer[]), cast(:kept AS boolean[]), cast(:times AS timestamptz[]))
        WITH ORDINALITY AS i (place, kept, fetched_at, n)) AS k
JOIN ops.url AS u ON u.url_sha256 = k.url AND u.state NOT IN ('quarantined', 'gone')
JOIN clean.article AS a ON a.url_id = u.url_id AND a.content_hash = k.content AND a.gone_at IS NULL
WHERE k.kept OR EXISTS (SELECT FROM raw.snapshot AS n
    WHERE n.url_id = u.url_id AND n.fetched_at = k.fetched_at AND n.sha256 = k.sha256)
