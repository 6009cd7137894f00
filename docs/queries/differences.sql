-- What changed between two revisions.
SELECT part, position, change, before, after FROM mart.diff(:article_id, 1, 2)
