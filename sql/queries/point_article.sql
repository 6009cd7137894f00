UPDATE clean.article SET revision_id = :revision_id, published_at = :published_at, content_hash = :content_hash,
    gone_at = NULL
WHERE article_id = :article_id
