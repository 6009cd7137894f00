SELECT name, domain, other_domains, province_code, unit, lower(days) AS since, upper(days) - 1 AS until, successor, doubt
FROM clean.outlet WHERE source = :source ORDER BY days
