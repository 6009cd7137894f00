DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'reader') THEN
        CREATE ROLE reader LOGIN IN ROLE baotinh_reader;
    END IF;
END $$;
ALTER ROLE reader SET default_transaction_read_only = on;
ALTER ROLE reader SET statement_timeout = '30s';
ALTER ROLE reader SET idle_in_transaction_session_timeout = '60s';
ALTER ROLE reader SET jit = off
