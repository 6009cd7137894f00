INSERT INTO ops.backfill_url (backfill_id, url, channel, found_on, position, title, published_at, modified_at, state)
VALUES (:backfill_id, :url, :channel, :found_on, :position, :title, :published_at, :modified_at, :state)
ON CONFLICT (backfill_id, url) DO UPDATE SET
    published_at = coalesce(backfill_url.published_at, excluded.published_at),
    state = CASE WHEN backfill_url.published_at IS NULL THEN excluded.state ELSE backfill_url.state END
WHERE backfill_url.state IN ('waiting', 'outside') AND excluded.published_at IS NOT NULL
