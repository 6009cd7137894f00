SELECT url FROM ops.url WHERE url_sha256 IN (SELECT ops.text_sha256(u) FROM unnest(cast(:urls AS text[])) AS u)
