INSERT INTO clean.article_twin (twin_id, article_id, score, evidence) VALUES (:twin_id, :article_id, :score, :evidence)
