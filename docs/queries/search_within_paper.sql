-- The same within one paper.
SELECT article_id, source, published_at, title, url FROM mart.find(:words, 50, :source)
