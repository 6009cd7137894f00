SELECT c.url, c.looked_at, c.due_at, c.minutes, c.lessons, c.looks, c.unchanged, c.known_share, c.failures, c.trouble
FROM ops.channel AS c JOIN ops.source AS s ON s.source_id = c.source_id
WHERE s.slug = :source
