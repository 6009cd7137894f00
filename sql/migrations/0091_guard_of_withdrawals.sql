-- Most warehouses never withdrew anything: then an address need not be held against withdrawals, which took half of the
-- time in which addresses of a channel are written down. The rest of the function is that of 0071.
CREATE OR REPLACE FUNCTION ops.keep_withdrawn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM clean.withdrawal) AND clean.is_withdrawn(NEW.source_id, NEW.url) THEN
        NEW.state := 'excluded';
        NEW.reason := 'withdrawn';
        NEW.lease_until := NULL;
        NEW.listed_title := '';
    END IF;
    RETURN NEW;
END $$;
