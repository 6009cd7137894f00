-- Who may do what. The owner is whoever migrates; a loader brings articles in and can remove none; readers see mart.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'baotinh_loader') THEN
        CREATE ROLE baotinh_loader NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was quicker
END $$;
GRANT USAGE ON SCHEMA public, ops, raw, clean, mart TO baotinh_loader;
GRANT SELECT ON public.baotinh_migration TO baotinh_loader;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA ops TO baotinh_loader;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA raw TO baotinh_loader;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA clean TO baotinh_loader;
REVOKE UPDATE ON clean.change, clean.article_revision FROM baotinh_loader;
GRANT SELECT ON ALL TABLES IN SCHEMA mart TO baotinh_loader;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ops, raw, clean TO baotinh_loader;
ALTER DEFAULT PRIVILEGES IN SCHEMA ops GRANT SELECT, INSERT, UPDATE ON TABLES TO baotinh_loader;
ALTER DEFAULT PRIVILEGES IN SCHEMA raw GRANT SELECT, INSERT ON TABLES TO baotinh_loader;
ALTER DEFAULT PRIVILEGES IN SCHEMA clean GRANT SELECT, INSERT, UPDATE ON TABLES TO baotinh_loader;
ALTER DEFAULT PRIVILEGES IN SCHEMA mart GRANT SELECT ON TABLES TO baotinh_loader;
ALTER DEFAULT PRIVILEGES IN SCHEMA ops GRANT USAGE, SELECT ON SEQUENCES TO baotinh_loader;
ALTER DEFAULT PRIVILEGES IN SCHEMA raw GRANT USAGE, SELECT ON SEQUENCES TO baotinh_loader;
ALTER DEFAULT PRIVILEGES IN SCHEMA clean GRANT USAGE, SELECT ON SEQUENCES TO baotinh_loader;

-- Limits belong to a login, not to a group, so each reader's login gets them from here.
CREATE PROCEDURE ops.limit_reader(login text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('GRANT baotinh_reader TO %I', login);
    EXECUTE format('ALTER ROLE %I CONNECTION LIMIT 20', login);
    EXECUTE format('ALTER ROLE %I SET default_transaction_read_only = on', login);
    EXECUTE format('ALTER ROLE %I SET statement_timeout = ''30s''', login);
    EXECUTE format('ALTER ROLE %I SET lock_timeout = ''5s''', login);
    EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = ''60s''', login);
    EXECUTE format('ALTER ROLE %I SET jit = off', login); -- costs more than it saves on these views
    EXECUTE format('ALTER ROLE %I SET search_path = mart', login);
END $$;
COMMENT ON PROCEDURE ops.limit_reader(text) IS 'Make a login a reader: it sees mart, changes nothing, and holds nobody up.';
