INSERT INTO clean.article_byline (article_id, position, name, role, name_key, plain_key, is_initials)
SELECT n.article_id, n.position, n.name, n.role, mart.name_key(n.name), mart.plain_key(n.name),
    n.name ~ '(^|[ .-])[^ .-]{1,2}[.]' OR mart.plain_key(n.name) !~ '[aeiouy]'
FROM (
    SELECT a.article_id, b.ordinality AS position, b.value ->> 'name' AS name, b.value ->> 'role' AS role
    FROM clean.article AS a
    JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
    CROSS JOIN LATERAL jsonb_array_elements(r.authors) WITH ORDINALITY AS b
    WHERE a.article_id = ANY(:articles) AND a.gone_at IS NULL) AS n
