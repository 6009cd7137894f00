SELECT v.url, v.etag, v.last_modified, v.sha256
FROM ops.validator AS v JOIN ops.source AS s ON s.source_id = v.source_id WHERE s.slug = :source
