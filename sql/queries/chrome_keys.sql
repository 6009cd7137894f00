SELECT c.key FROM clean.learned_chrome AS c JOIN ops.source AS s USING (source_id) WHERE s.slug = :source
