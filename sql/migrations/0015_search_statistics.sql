-- How common each syllable is decides between the index and the walk from the newest on; 100 are not enough to know.
ALTER TABLE clean.article_search ALTER COLUMN words SET STATISTICS 500;
