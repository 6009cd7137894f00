-- All articles of which only the day of publication is known, with what it was read from and what spoke against it.
SELECT article_id, source, published_on, published_raw, published_evidence, in_conflict, published_conflicts
FROM mart.article_time WHERE published_precision = 'day' ORDER BY published_at DESC, article_id DESC
