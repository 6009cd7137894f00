UPDATE ops.url SET state = 'discovered', reason = 'recheck', attempts = 0, next_try_at = '-infinity'
WHERE state = 'loaded' AND source_id = (SELECT source_id FROM ops.source WHERE slug = :source) AND fetched_at <= :now
