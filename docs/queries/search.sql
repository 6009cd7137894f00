-- The newest 50 articles with these words, typed with or without accents; "…" for phrases, - for not, or.
SELECT article_id, source, published_at, title, url FROM mart.find(:words, 50)
