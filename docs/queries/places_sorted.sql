-- The provinces of today in the order of a Vietnamese dictionary, on any server.
SELECT name, full_name, code FROM mart.place WHERE until IS NULL ORDER BY mart.sort_key(name) COLLATE "C"
