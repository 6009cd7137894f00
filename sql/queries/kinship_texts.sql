SELECT a.article_id, a.revision_id, r.language, r.published_at, r.body_text,
       ARRAY(SELECT e ->> 'src' FROM jsonb_array_elements(r.images) AS e) AS pictures
FROM clean.article AS a JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
WHERE a.article_id = ANY(:articles) AND a.gone_at IS NULL AND r.body_text <> ''
ORDER BY a.article_id
