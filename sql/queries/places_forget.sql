DELETE FROM clean.article_place WHERE article_id = ANY(:articles)
