INSERT INTO clean.article_pair
    (first_id, second_id, kind, moved, similarity, of_first, of_second, direction, evidence)
VALUES (:first, :second, :kind, :moved, :similarity, :of_first, :of_second, :direction, :evidence)
