DELETE FROM clean.article_search WHERE article_id = ANY (cast(:articles AS bigint[]))
