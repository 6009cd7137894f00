-- Days of one paper that nobody can vouch for.
SELECT day, verdict, evidence FROM mart.gap WHERE source = :source ORDER BY day DESC LIMIT 100
