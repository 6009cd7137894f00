UPDATE clean.article AS a SET url_id = k.url_id, revision_id = k.revision_id, published_at = k.published_at,
    content_hash = k.content_hash, gone_at = k.gone_at
FROM unnest(cast(:articles AS bigint[]), cast(:urls AS bigint[]), cast(:revisions AS bigint[]),
    cast(:published AS timestamptz[]), cast(:contents AS bytea[]), cast(:gone AS timestamptz[]))
    AS k (article_id, url_id, revision_id, published_at, content_hash, gone_at)
WHERE a.article_id = k.article_id
