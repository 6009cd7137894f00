INSERT INTO clean.cluster_member (cluster_id, article_id, place, role, credited)
VALUES (:cluster_id, :article_id, :place, :role, :credited)
