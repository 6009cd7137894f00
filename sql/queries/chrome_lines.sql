SELECT * FROM mart.learned_chrome WHERE source = :source ORDER BY in_bodies DESC, support DESC, text
