SELECT CASE WHEN f.generation = h.generation AND f.edition = :edition THEN f.change_id ELSE 0 END
FROM clean.follower AS f, clean.feed_head AS h
WHERE f.name = :name AND h.feed = 'article' FOR UPDATE OF f
