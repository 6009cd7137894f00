-- Which province a name meant on a day, typed with or without accents; several rows where that is ambiguous.
SELECT DISTINCT n.name, n.unit, n.standing, p.full_name, p.code, p.units_now
FROM mart.place_name AS n JOIN mart.place AS p ON p.unit = n.unit
WHERE n.alias_key = mart.plain_key(:place) AND cast(:day AS date) >= coalesce(n.since, '-infinity')
    AND cast(:day AS date) <= coalesce(n.until, 'infinity')
