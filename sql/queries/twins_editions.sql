SELECT a.article_id, r.language, u.url, r.published_at, r.title || E'\n' || r.body_text AS text,
       ARRAY(SELECT e ->> 'src' FROM jsonb_array_elements(r.images) AS e) AS pictures
FROM clean.article AS a
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.url AS u ON u.url_id = a.url_id
WHERE a.article_id = ANY(:articles)
