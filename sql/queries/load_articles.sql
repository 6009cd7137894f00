SELECT a.url_id, a.source_id, a.article_id, a.revision_id, r.revision_no, a.content_hash, a.published_at,
    a.first_seen_at, a.gone_at, a.publisher_key, r.title
FROM clean.article AS a JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
WHERE a.url_id = ANY (cast(:ids AS bigint[])) ORDER BY a.article_id FOR NO KEY UPDATE OF a
