UPDATE clean.follower AS f SET edition = :edition, generation = h.generation, change_id = :change_id
FROM clean.feed_head AS h WHERE f.name = :name AND h.feed = 'article'
