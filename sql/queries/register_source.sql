INSERT INTO ops.source (slug, name, outlet, province, home, language, zone, verified, retired, house_prefixes)
VALUES (:slug, :name, :outlet, :province, :home, :language, :zone, :verified, :retired, :house_prefixes)
ON CONFLICT (slug) DO UPDATE SET
    name = excluded.name, outlet = excluded.outlet, province = excluded.province, home = excluded.home,
    language = excluded.language, zone = excluded.zone, verified = excluded.verified, retired = excluded.retired,
    house_prefixes = excluded.house_prefixes
