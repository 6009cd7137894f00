-- Takedown: a removal that lasts. What was erased is named by hashes; the address is refused from then on.

-- No key to clean.article: the record outlives rebuilds, which empty that table.
CREATE TABLE clean.withdrawal (
    withdrawal_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    url text NOT NULL,
    url_sha256 bytea NOT NULL GENERATED ALWAYS AS (ops.text_sha256(url)) STORED UNIQUE,
    source_id smallint REFERENCES ops.source,
    article_id bigint,
    spellings text NOT NULL, -- a pattern of the article's number, for other addresses of it; "" for none
    sources smallint[] NOT NULL, -- whose addresses that pattern is for
    withdrawn_at timestamptz NOT NULL,
    withdrawn_by text NOT NULL CHECK (withdrawn_by <> ''),
    reason text NOT NULL CHECK (reason <> ''),
    contents bytea[] NOT NULL,
    pages bytea[] NOT NULL
);
COMMENT ON TABLE clean.withdrawal IS 'What had to be taken down here: who asked whom why, and hashes of what was erased.';
COMMENT ON COLUMN clean.withdrawal.contents IS 'Content hashes of the revisions whose text was erased.';
COMMENT ON COLUMN clean.withdrawal.pages IS 'SHA-256 of the pages that were erased.';
REVOKE ALL ON clean.withdrawal FROM baotinh_loader;
GRANT SELECT ON clean.withdrawal TO baotinh_loader;
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON clean.withdrawal
    FOR EACH STATEMENT EXECUTE FUNCTION clean.refuse();

CREATE FUNCTION clean.is_withdrawn(source smallint, address text) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (SELECT FROM clean.withdrawal AS w WHERE w.url_sha256 = ops.text_sha256(address)
    OR (w.spellings <> '' AND source = ANY (w.sources) AND address ~ w.spellings));

-- A wall for every way in: an address that is withdrawn can only enter as excluded, and loads leave excluded ones alone.
CREATE FUNCTION ops.keep_withdrawn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF clean.is_withdrawn(NEW.source_id, NEW.url) THEN
        NEW.state := 'excluded';
        NEW.reason := 'withdrawn';
        NEW.lease_until := NULL;
        NEW.listed_title := '';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER withdrawn_stays_out BEFORE INSERT ON ops.url FOR EACH ROW EXECUTE FUNCTION ops.keep_withdrawn();
CREATE TRIGGER withdrawn_stays_away BEFORE UPDATE OF state, listed_title ON ops.url FOR EACH ROW
    WHEN (OLD.reason = 'withdrawn') EXECUTE FUNCTION ops.keep_withdrawn();

-- Pages of withdrawn addresses are no material: not for a replay, not for a rebuild, not for an archive.
CREATE OR REPLACE VIEW raw.page AS
SELECT n.snapshot_id, n.url_id, u.url, s.slug AS source, n.fetched_at, n.http_status, n.final_url, n.headers, n.sha256,
       coalesce(n.asked_url, CASE WHEN n.final_url = '' THEN '' ELSE u.url END) AS asked_url,
       (coalesce(a.published_at, u.listed_at, n.fetched_at) AT TIME ZONE s.zone)::date AS day
FROM raw.snapshot AS n
JOIN ops.url AS u ON u.url_id = n.url_id AND (u.state <> 'excluded' OR u.reason <> 'withdrawn')
JOIN ops.source AS s ON s.source_id = u.source_id
LEFT JOIN clean.article AS a ON a.url_id = n.url_id;

-- Whatever is derived from an article and refers to it with ON DELETE CASCADE, now and in later migrations.
CREATE PROCEDURE clean.forget_article(forgotten bigint) LANGUAGE plpgsql AS $$
DECLARE
    derived record;
BEGIN
    FOR derived IN
        SELECT c.conrelid::regclass AS name, a.attname AS col FROM pg_constraint AS c
        JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND c.confrelid = 'clean.article'::regclass AND c.confdeltype = 'c'
    LOOP
        EXECUTE format('DELETE FROM %s WHERE %I = $1', derived.name, derived.col) USING forgotten;
    END LOOP;
END $$;
COMMENT ON PROCEDURE clean.forget_article(bigint) IS
    'Delete the rows of an article from every table that refers to clean.article with ON DELETE CASCADE.';
REVOKE ALL ON PROCEDURE clean.forget_article(bigint) FROM PUBLIC;

-- For the owner alone, since it goes past the triggers that keep history. One transaction; announced last of all.
CREATE FUNCTION clean.withdraw(
    address text, whose smallint, pattern text, whose_too smallint[], asked text, because text, at timestamptz)
RETURNS TABLE (article_id bigint, revisions integer, pages integer, bytes bigint) LANGUAGE plpgsql AS $$
DECLARE
    places bigint[];
    hit bigint;
    hits bigint[];
    hashes bytea[];
    bodies bytea[];
    nothing constant bytea := sha256('');
BEGIN
    LOCK TABLE clean.article_revision IN SHARE ROW EXCLUSIVE MODE; -- no load meanwhile
    INSERT INTO clean.withdrawal (url, source_id, spellings, sources, withdrawn_at, withdrawn_by, reason, contents, pages)
    VALUES (address, whose, pattern, whose_too, at, asked, because, '{}', '{}')
    ON CONFLICT (url_sha256) DO NOTHING;
    places := ARRAY(SELECT u.url_id FROM ops.url AS u WHERE u.url_sha256 = ops.text_sha256(address)
        OR (pattern <> '' AND u.source_id = ANY (whose_too) AND u.url ~ pattern));
    hits := ARRAY(SELECT a.article_id FROM clean.article AS a WHERE a.url_id = ANY (places)
        UNION SELECT r.article_id FROM clean.article_revision AS r WHERE r.address_id = ANY (places));
    places := ARRAY(SELECT unnest(places) UNION SELECT r.address_id FROM clean.article_revision AS r WHERE r.article_id = ANY (hits)
        UNION SELECT a.url_id FROM clean.article AS a WHERE a.article_id = ANY (hits));
    hashes := ARRAY(SELECT DISTINCT r.content_hash FROM clean.article_revision AS r WHERE r.article_id = ANY (hits) AND r.blocks <> '[]');
    bodies := ARRAY(SELECT DISTINCT n.sha256 FROM raw.snapshot AS n WHERE n.url_id = ANY (places) AND n.sha256 <> nothing);
    article_id := hits[1];
    revisions := cardinality(hashes);
    pages := cardinality(bodies);

    ALTER TABLE clean.article_revision DISABLE TRIGGER append_only;
    UPDATE clean.article_revision AS r SET title = '(withdrawn)', kicker = '', lead = '', published_raw = '',
        published_conflicts = '{}', modified_at = NULL, authors = '[]', byline = '', agency = '', section = '{}', tags = '{}',
        blocks = '[]', residue = '[]', images = '[]', house_prefix = '', notes = '{}'
    WHERE r.article_id = ANY (hits);
    SET CONSTRAINTS ALL IMMEDIATE;
    ALTER TABLE clean.article_revision ENABLE TRIGGER append_only;

    IF pages > 0 THEN
        INSERT INTO raw.blob (sha256, n_bytes, body) VALUES (nothing, 0, '\x28b52ffd2000010000') ON CONFLICT DO NOTHING;
        UPDATE raw.snapshot AS n SET sha256 = nothing, headers = '[]' WHERE n.url_id = ANY (places);
    END IF;
    WITH erased AS (
        DELETE FROM raw.blob AS b WHERE b.sha256 = ANY (bodies)
            AND NOT EXISTS (SELECT FROM raw.snapshot AS n WHERE n.sha256 = b.sha256) RETURNING b.n_bytes)
    SELECT coalesce(sum(e.n_bytes), 0) INTO bytes FROM erased AS e;
    DELETE FROM ops.quarantine AS q WHERE q.url_id = ANY (places);
    UPDATE ops.url AS u SET state = 'excluded', reason = 'withdrawn', lease_until = NULL, lease_run = NULL, listed_title = '',
        etag = '', last_modified = '' WHERE u.url_id = ANY (places);
    UPDATE ops.backfill_url AS b SET title = '', state = 'done' FROM ops.url AS u WHERE u.url_id = ANY (places) AND b.url = u.url;

    -- The record lists every address by itself, so that none of them comes back.
    INSERT INTO clean.withdrawal (url, source_id, article_id, spellings, sources, withdrawn_at, withdrawn_by, reason, contents, pages)
    SELECT u.url, u.source_id, article_id, '', '{}', at, asked, because, '{}', '{}' FROM ops.url AS u WHERE u.url_id = ANY (places)
    ON CONFLICT (url_sha256) DO NOTHING;
    UPDATE clean.withdrawal AS w SET article_id = coalesce(hits[1], w.article_id), contents = w.contents || hashes,
        pages = w.pages || bodies WHERE w.url_sha256 = ops.text_sha256(address);
    FOREACH hit IN ARRAY hits LOOP
        CALL clean.forget_article(hit);
    END LOOP;
    hits := ARRAY(SELECT a.article_id FROM clean.article AS a WHERE a.article_id = ANY (hits)
        AND NOT EXISTS (SELECT FROM clean.change AS c WHERE c.article_id = a.article_id AND c.op = 'withdraw'));
    UPDATE clean.article AS a SET gone_at = at WHERE a.article_id = ANY (hits);
    PERFORM clean.announce(hits, ARRAY(SELECT NULL::bigint FROM unnest(hits)), ARRAY(SELECT 'withdraw' FROM unnest(hits)));
    RETURN NEXT;
END $$;
COMMENT ON FUNCTION clean.withdraw(text, smallint, text, smallint[], text, text, timestamptz) IS
    'Erase an article, all its revisions and pages, and refuse its addresses from now on.';
REVOKE ALL ON FUNCTION clean.withdraw(text, smallint, text, smallint[], text, text, timestamptz) FROM PUBLIC;

CREATE VIEW mart.withdrawal AS
SELECT w.article_id, s.slug AS source, w.url, w.withdrawn_at, w.reason
FROM clean.withdrawal AS w LEFT JOIN ops.source AS s ON s.source_id = w.source_id;
COMMENT ON VIEW mart.withdrawal IS 'What was taken down here and must not be kept elsewhere either: delete your copies.';
COMMENT ON COLUMN mart.withdrawal.article_id IS 'Article, if there was one; numbers change with a rebuild, addresses do not.';
COMMENT ON COLUMN mart.withdrawal.source IS 'Slug of the newspaper.';
COMMENT ON COLUMN mart.withdrawal.url IS 'Address, one row for each under which the article was known.';
COMMENT ON COLUMN mart.withdrawal.withdrawn_at IS 'When. ninjs pubstatus is canceled from then on.';
COMMENT ON COLUMN mart.withdrawal.reason IS 'Why, in the words of who decided.';

CREATE OR REPLACE VIEW mart.removal AS
SELECT a.article_id, s.slug AS source, u.url, a.gone_at AS removed_at,
       CASE WHEN u.state = 'excluded' AND u.reason = 'withdrawn' THEN 'withdrawn' ELSE 'publisher' END AS cause
FROM clean.article AS a JOIN ops.source AS s ON s.source_id = a.source_id JOIN ops.url AS u ON u.url_id = a.url_id
WHERE a.gone_at IS NOT NULL;
COMMENT ON VIEW mart.removal IS 'Articles that their publisher has removed and that have not come back, or that were taken down here.';
COMMENT ON COLUMN mart.removal.cause IS 'publisher, or withdrawn when it was taken down here.';
