DELETE FROM clean.cluster_member WHERE cluster_id IN (
    SELECT cluster_id FROM clean.cluster_member WHERE article_id = ANY(:articles) AND role NOT IN ('excerpt', 'extended'))
