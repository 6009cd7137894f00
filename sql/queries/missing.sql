-- What vanishes from the middle of a list was probably removed; what falls off its end is only old.
UPDATE ops.url SET state = 'discovered', reason = 'missing', attempts = 0, next_try_at = '-infinity', recheck_at = :now
WHERE state = 'loaded' AND source_id = (SELECT source_id FROM ops.source WHERE slug = :source)
    AND channel = :channel AND listed_at > :since AND url <> ALL (cast(:listed AS text[]))
    AND (recheck_at IS NULL OR recheck_at <= cast(:now AS timestamptz) - interval '1 day')
