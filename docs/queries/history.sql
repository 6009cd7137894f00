-- How an article came to be what it is.
SELECT revision_no, cause, valid_from, valid_to, title FROM mart.article_revision WHERE article_id = :article_id
ORDER BY revision_no
