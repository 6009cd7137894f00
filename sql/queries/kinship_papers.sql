SELECT s.slug, max(o.successor) AS successor, array_agg(DISTINCT n.name) AS names,
       coalesce(array_agg(DISTINCT d.domain) FILTER (WHERE d.domain <> ''), '{}') AS hosts, s.house_prefixes
FROM ops.source AS s
LEFT JOIN clean.outlet AS o ON o.source = s.slug
CROSS JOIN LATERAL (VALUES (s.name), (coalesce(o.name, s.name))) AS n (name)
CROSS JOIN LATERAL (
    SELECT unnest(o.other_domains || o.domain) UNION ALL SELECT regexp_replace(split_part(s.home, '/', 3), '^www\.', '')) AS d (domain)
GROUP BY s.source_id
