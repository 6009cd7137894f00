SELECT w.url, coalesce(s.slug, '') AS source, w.spellings, w.withdrawn_at, w.withdrawn_by, w.reason,
    ARRAY(SELECT o.slug FROM ops.source AS o WHERE o.source_id = ANY (w.sources) ORDER BY o.slug) AS sources,
    ARRAY(SELECT encode(c, 'hex') FROM unnest(w.contents) AS c) AS contents,
    ARRAY(SELECT encode(p, 'hex') FROM unnest(w.pages) AS p) AS pages
FROM clean.withdrawal AS w LEFT JOIN ops.source AS s ON s.source_id = w.source_id ORDER BY w.withdrawal_id
