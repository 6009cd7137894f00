INSERT INTO ops.backfill_url (backfill_id, url, channel, found_on, position, title, published_at, modified_at)
VALUES (:backfill_id, :url, :channel, :found_on, :position, :title, :published_at, :modified_at)
ON CONFLICT (backfill_id, url) DO UPDATE SET published_at = coalesce(backfill_url.published_at, excluded.published_at)
