DELETE FROM clean.article_crumb WHERE article_id = ANY(:articles)
