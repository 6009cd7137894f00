SELECT a.article_id, s.slug, u.url, r.title, r.published_at, r.published_precision AS precision, a.first_seen_at,
       r.agency, r.house_prefix, r.byline, r.body_text,
       ARRAY(SELECT e.value ->> 'text' FROM jsonb_array_elements(r.residue || r.blocks) AS e
             WHERE octet_length(e.value ->> 'text') < 200 AND e.value ->> 'text' ~* '^\W*(theo|nguồn|link gốc)\M') AS credits
FROM clean.article AS a
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
JOIN ops.url AS u ON u.url_id = a.url_id
WHERE a.article_id = ANY(:articles)
