SELECT second_id FROM clean.article_pair WHERE first_id = ANY(:articles)
UNION SELECT first_id FROM clean.article_pair WHERE second_id = ANY(:articles)
