DELETE FROM clean.article_pair WHERE first_id = ANY(:articles) OR second_id = ANY(:articles)
