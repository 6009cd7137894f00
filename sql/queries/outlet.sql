INSERT INTO clean.outlet (source, name, domain, other_domains, province_code, unit, successor, doubt, days)
VALUES (:source, :name, :domain, :other_domains, :province_code, :unit, :successor, :doubt,
    daterange(cast(:since AS date), cast(:until AS date), '[]'))
