DELETE FROM clean.article_twin WHERE twin_id = ANY(:articles) OR article_id = ANY(:articles)
