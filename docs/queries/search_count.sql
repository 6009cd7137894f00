-- How many articles have these words, counted up to 1,000: more is of no use to a person.
SELECT count(*) FROM (SELECT 1 FROM mart.search WHERE words @@ websearch_to_tsquery('mart.vi', :words) LIMIT 1000) AS found
