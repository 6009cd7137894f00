DELETE FROM clean.kin WHERE article_id = ANY(:articles)
