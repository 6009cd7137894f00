-- An article of other days, or one that lives at another address, is so in each of its captures.
UPDATE ops.capture SET attempts = attempts + 1, reason = :reason,
    state = CASE WHEN :state = 'later' AND attempts >= 4 THEN 'failed' ELSE :state END
WHERE backfill_id = :backfill_id AND url = :url AND state = 'waiting'
    AND (captured_at = :captured_at OR :state IN ('outside', 'held'))
