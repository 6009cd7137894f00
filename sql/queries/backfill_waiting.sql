SELECT url, channel, found_on, position, title, published_at, modified_at FROM ops.backfill_url
WHERE backfill_id = :backfill_id AND state = 'waiting' ORDER BY published_at DESC NULLS LAST, url LIMIT :limit
