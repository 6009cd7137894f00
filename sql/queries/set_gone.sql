UPDATE clean.article SET gone_at = :gone_at WHERE article_id = :article_id
