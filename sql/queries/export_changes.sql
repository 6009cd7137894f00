-- What became of the articles that changed after a number, for whoever holds those that stood then.
WITH touched AS (
    SELECT article_id, max(change_id) AS change_id FROM mart.change_feed WHERE change_id > :after GROUP BY article_id
), before AS (
    SELECT DISTINCT ON (c.article_id) c.article_id, c.op NOT IN ('gone', 'withdraw') AS stood
    FROM mart.change_feed AS c JOIN touched AS t ON t.article_id = c.article_id
    WHERE c.change_id <= :after ORDER BY c.article_id, c.change_id DESC
)
SELECT CASE WHEN m.gone_at IS NOT NULL THEN 'DEL' WHEN coalesce(b.stood, false) THEN 'MOD' ELSE 'ADD' END AS action,
    t.change_id, m.article_id, m.source, m.url, m.title, m.kicker, m.lead, m.body_text, m.published_at, m.published_on,
    m.published_precision, m.published_evidence, m.modified_at, m.byline, m.agency, m.section, m.tags, m.language,
    m.revision_no, m.observed_at, m.first_seen_at, m.gone_at, m.extractor, encode(m.content_hash, 'hex') AS content_hash,
    char_length(m.body_text) AS text_length
FROM touched AS t JOIN mart.article AS m ON m.article_id = t.article_id
LEFT JOIN before AS b ON b.article_id = t.article_id
WHERE (m.gone_at IS NULL OR b.stood) AND (cardinality(cast(:sources AS text[])) = 0 OR m.source = ANY (cast(:sources AS text[])))
ORDER BY t.change_id
