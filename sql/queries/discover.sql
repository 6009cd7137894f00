-- New addresses join the frontier; a known article is asked for again when a list says that it changed. Addresses of
-- which a list says nothing new are not written, and all are taken in one order, so that two runs never wait in a ring.
INSERT INTO ops.url AS u (source_id, url, channel, found_on, position, listed_title, listed_at, listed_modified_at, first_run)
SELECT s.source_id, c.url, c.channel, c.found_on, c.position, c.title, c.published_at, c.modified_at, :run_id
FROM ops.source AS s, unnest(
    cast(:urls AS text[]), cast(:channels AS text[]), cast(:found_ons AS text[]), cast(:positions AS integer[]),
    cast(:titles AS text[]), cast(:published_ats AS timestamptz[]), cast(:modified_ats AS timestamptz[])
) AS c (url, channel, found_on, position, title, published_at, modified_at)
WHERE s.slug = :source
ORDER BY c.url
ON CONFLICT (url_sha256) DO UPDATE SET
    listed_at = coalesce(u.listed_at, excluded.listed_at),
    listed_modified_at = greatest(u.listed_modified_at, excluded.listed_modified_at),
    state = CASE WHEN u.state = 'loaded' AND excluded.listed_modified_at > u.fetched_at THEN 'discovered' ELSE u.state END,
    reason = CASE WHEN u.state = 'loaded' AND excluded.listed_modified_at > u.fetched_at THEN 'listed_as_modified'
        ELSE u.reason END
WHERE (u.listed_at IS NULL AND excluded.listed_at IS NOT NULL)
    OR excluded.listed_modified_at > coalesce(u.listed_modified_at, '-infinity')
    OR (u.state = 'loaded' AND excluded.listed_modified_at > u.fetched_at)
