INSERT INTO ops.validator (source_id, url, etag, last_modified, sha256)
SELECT source_id, :url, :etag, :last_modified, :sha256 FROM ops.source WHERE slug = :source
ON CONFLICT (source_id, url) DO UPDATE SET
    etag = excluded.etag, last_modified = excluded.last_modified, sha256 = excluded.sha256
