SELECT a.article_id, a.content_hash, a.gone_at, r.revision_no
FROM clean.article AS a JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
WHERE a.url_id = :url_id FOR UPDATE OF a
