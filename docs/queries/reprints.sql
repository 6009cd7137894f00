-- Who printed a story of TTXVN, in what order, in what form, and whom each names; :story_id is any of its prints.
SELECT cluster_id, position, source, published_at, role, credited, title, url FROM mart.cluster_member
WHERE cluster_id IN (SELECT cluster_id FROM mart.cluster_member WHERE article_id = :story_id AND credited <> '')
ORDER BY cluster_id, position
