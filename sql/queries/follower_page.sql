SELECT change_id, article_id FROM clean.change WHERE change_id > :after ORDER BY change_id LIMIT :page
