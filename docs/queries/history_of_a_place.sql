-- What became of a province, and what it was made of.
SELECT day, kind, before_name, after_name, act, note FROM mart.place_succession
WHERE before_name = :place OR after_name = :place ORDER BY day
