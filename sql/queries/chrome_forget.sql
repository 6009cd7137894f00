DELETE FROM clean.learned_chrome USING ops.source AS s
WHERE s.source_id = learned_chrome.source_id AND s.slug = :source
