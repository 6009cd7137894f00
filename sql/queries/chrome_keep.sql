INSERT INTO clean.learned_chrome (source_id, key, text, support, in_bodies, articles, first_day, last_day, learned_at)
SELECT source_id, :key, :text, :support, :in_bodies, :articles, :first_day, :last_day, :at
FROM ops.source WHERE slug = :source
