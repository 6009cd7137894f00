-- Where each revision was published: an article may move, and its history must say from where to where.
ALTER TABLE clean.article_revision ADD COLUMN address_id bigint REFERENCES ops.url;
ALTER TABLE clean.article_revision DISABLE TRIGGER append_only;
UPDATE clean.article_revision AS r SET address_id = a.url_id FROM clean.article AS a WHERE a.article_id = r.article_id;
ALTER TABLE clean.article_revision ENABLE TRIGGER append_only;
ALTER TABLE clean.article_revision ALTER COLUMN address_id SET NOT NULL;
