-- The blocks of one article in reading order.
SELECT position, kind, text FROM mart.article_block WHERE article_id = :article_id ORDER BY position
