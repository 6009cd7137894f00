INSERT INTO clean.follower (name) VALUES (:name) ON CONFLICT DO NOTHING
