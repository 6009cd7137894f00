INSERT INTO clean.article (source_id, url_id, first_seen_at, published_at, content_hash)
SELECT source_id, :url_id, :fetched_at, :published_at, :content_hash FROM ops.source WHERE slug = :source
RETURNING article_id
