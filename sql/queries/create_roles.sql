-- Roles belong to the server, not to a database: a backup does not bring them.
DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['baotinh_reader', 'baotinh_loader'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', name);
        END IF;
    END LOOP;
END $$
