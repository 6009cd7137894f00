-- The next 50 after the last row of a page (its published_at and article_id).
SELECT article_id, source, published_at, title, url
FROM mart.find(:words, 50, before => :published_at, before_article => :article_id)
