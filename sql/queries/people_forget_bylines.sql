DELETE FROM clean.article_byline WHERE article_id = ANY(:articles)
