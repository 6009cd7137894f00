SELECT m.article_id, m.source, m.url, m.title, m.kicker, m.lead, m.body_text, m.published_at, m.published_on,
    m.published_precision, m.published_evidence, m.modified_at, m.byline, m.agency, m.section, m.tags, m.language,
    m.revision_no, m.observed_at, m.first_seen_at, m.gone_at, m.extractor, encode(m.content_hash, 'hex') AS content_hash,
    char_length(m.body_text) AS text_length
FROM mart.article AS m
WHERE m.source = :source
    AND m.published_on >= greatest(cast(:first AS date), coalesce(cast(:since AS date), '-infinity'))
    AND m.published_on <= least(cast(:last AS date), coalesce(cast(:until AS date), 'infinity'))
    AND m.published_at >= cast(:first AS date) - interval '1 day' AND m.published_at < cast(:last AS date) + interval '3 days'
ORDER BY m.published_at, m.article_id
