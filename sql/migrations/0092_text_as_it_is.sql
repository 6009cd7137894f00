-- Where there is no lz4, text of articles is stored as it is: pglz took an eighth of what Postgres spends on a load and made
-- an article, which has a page of some 25 kB beside it, 4 kB smaller. What is stored already stays as it is.
DO $$
BEGIN
    IF (SELECT a.attcompression FROM pg_attribute AS a
        WHERE a.attrelid = 'clean.article_revision'::regclass AND a.attname = 'blocks') <> 'l' THEN
        ALTER TABLE clean.article_revision ALTER COLUMN blocks SET STORAGE EXTERNAL,
            ALTER COLUMN body_text SET STORAGE EXTERNAL, ALTER COLUMN residue SET STORAGE EXTERNAL;
    END IF;
END $$;
