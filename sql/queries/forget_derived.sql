DO $$
BEGIN
    ALTER TABLE clean.article_revision DISABLE TRIGGER append_only;
    ALTER TABLE clean.change DISABLE TRIGGER append_only;
    TRUNCATE clean.article, clean.article_revision, clean.change, clean.article_search, clean.article_shingle, ops.quarantine CASCADE;
    ALTER TABLE clean.article_revision ENABLE TRIGGER append_only;
    ALTER TABLE clean.change ENABLE TRIGGER append_only;
    UPDATE clean.feed_head SET generation = gen_random_uuid(), last_change_id = 0;
END $$
