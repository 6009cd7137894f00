SELECT u.url, r.title, r.kicker, r.lead, r.published_at, r.published_precision, r.authors, r.byline, r.agency, r.section,
    r.blocks, r.images, a.content_hash
FROM ops.url AS u JOIN clean.article AS a ON a.url_id = u.url_id
    JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
WHERE u.url = ANY (cast(:urls AS text[]))
