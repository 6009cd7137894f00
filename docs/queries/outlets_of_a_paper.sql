-- Under which names and domains, and for which province, a newspaper appeared.
SELECT since, until, name, domain, other_domains, province_name, doubt FROM mart.outlet WHERE source = :source ORDER BY since
