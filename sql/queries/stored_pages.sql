SELECT p.snapshot_id, p.url_id, p.url, p.source, p.asked_url, p.final_url, p.http_status, p.headers, p.fetched_at,
    p.sha256, b.n_bytes, b.body, b.dictionary_id
FROM raw.page AS p JOIN raw.blob AS b ON b.sha256 = p.sha256
WHERE p.snapshot_id > :after AND (cast(:last AS bigint) IS NULL OR p.snapshot_id <= cast(:last AS bigint))
    AND (cardinality(cast(:sources AS text[])) = 0 OR p.source = ANY (cast(:sources AS text[])))
    AND (cast(:since AS date) IS NULL OR p.day >= cast(:since AS date))
    AND (cast(:until AS date) IS NULL OR p.day <= cast(:until AS date))
    AND (NOT :newest OR (p.http_status < 400 AND NOT EXISTS (SELECT FROM raw.snapshot AS later
        WHERE later.url_id = p.url_id AND later.snapshot_id > p.snapshot_id AND later.http_status < 400)
        AND NOT EXISTS (SELECT FROM ops.url AS u
            WHERE u.url_id = p.url_id AND u.state = 'duplicate' AND u.reason IN ('moved', 'same_number'))))
ORDER BY p.snapshot_id LIMIT :size
