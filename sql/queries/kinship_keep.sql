INSERT INTO clean.kin (article_id, revision_id, language, published_at, sample, marks)
VALUES (:article_id, :revision_id, :language, :published_at, :sample, :marks)
