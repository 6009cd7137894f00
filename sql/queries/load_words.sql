INSERT INTO clean.article_search (article_id, words)
SELECT k.article_id, clean.search_words(r.title, coalesce(r.body_text, ''))
FROM unnest(cast(:articles AS bigint[]), cast(:revisions AS bigint[])) AS k (article_id, revision_id)
JOIN clean.article_revision AS r ON r.revision_id = k.revision_id
ON CONFLICT (article_id) DO UPDATE SET words = excluded.words
