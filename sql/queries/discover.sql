-- New addresses join the frontier; a known article is asked for again when a list says that it changed.
INSERT INTO ops.url AS u (source_id, url, channel, found_on, position, listed_title, listed_at, listed_modified_at, first_run)
SELECT s.source_id, :url, :channel, :found_on, :position, :title, :published_at, :modified_at, :run_id
FROM ops.source AS s WHERE s.slug = :source
ON CONFLICT (url_sha256) DO UPDATE SET
    listed_at = coalesce(u.listed_at, excluded.listed_at),
    listed_modified_at = greatest(u.listed_modified_at, excluded.listed_modified_at),
    state = CASE WHEN u.state = 'loaded' AND excluded.listed_modified_at > u.fetched_at THEN 'discovered' ELSE u.state END,
    reason = CASE WHEN u.state = 'loaded' AND excluded.listed_modified_at > u.fetched_at THEN 'listed_as_modified'
        ELSE u.reason END
