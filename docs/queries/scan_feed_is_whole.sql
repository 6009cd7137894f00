-- Proof that nothing is missing from the feed. A scan: it counts every change.
SELECT (SELECT count(*) FROM mart.change_feed) = (SELECT max(change_id) FROM mart.change_feed) AS whole
