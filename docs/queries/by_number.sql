-- One article with its text.
SELECT * FROM mart.article WHERE article_id = :article_id
