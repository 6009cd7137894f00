DELETE FROM clean.article_district WHERE article_id = ANY(:articles)
