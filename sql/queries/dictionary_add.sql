INSERT INTO raw.dictionary (source_id, body) SELECT source_id, :body FROM ops.source WHERE slug = :source
RETURNING dictionary_id
