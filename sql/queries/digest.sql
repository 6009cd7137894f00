SELECT u.url, r.revision_no, r.cause, encode(r.content_hash, 'hex') AS content, encode(s.sha256, 'hex') AS bytes,
    a.gone_at IS NOT NULL AS gone
FROM clean.article AS a JOIN ops.url AS u ON u.url_id = a.url_id
JOIN clean.article_revision AS r ON r.article_id = a.article_id JOIN raw.snapshot AS s ON s.snapshot_id = r.snapshot_id
WHERE u.state <> 'excluded' OR u.reason <> 'withdrawn'
ORDER BY u.url, r.revision_no
