-- Copies of one article and what it copies itself, the likest first, with what that rests on.
SELECT article_id, source, published_at, kind, similarity, direction, evidence FROM mart.article_copy WHERE original_id = :story_id
UNION ALL
SELECT original_id, original_source, original_published_at, kind, similarity, direction, evidence
FROM mart.article_copy WHERE article_id = :story_id
ORDER BY similarity DESC, article_id
