-- What publishers removed, the latest first.
SELECT source, url, removed_at FROM mart.removal ORDER BY removed_at DESC LIMIT 50
