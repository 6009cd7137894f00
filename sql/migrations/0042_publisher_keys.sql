-- The number that a newspaper itself gave an article: by it a moved or respelled article is known for the same one.
-- One article has it; a second one of the same number, which is about something else, does without.
ALTER TABLE clean.article ADD COLUMN publisher_key text UNIQUE CHECK (publisher_key <> '');
