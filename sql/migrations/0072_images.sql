-- Pictures can be filtered by paper and time, and say what they are called elsewhere.
CREATE OR REPLACE VIEW mart.article_image AS
SELECT a.article_id, b.ordinality::integer AS position, b.value ->> 'src' AS src, b.value ->> 'caption' AS caption,
       b.value ->> 'credit' AS credit, s.slug AS source, a.published_at
FROM clean.article AS a
JOIN clean.article_revision AS r ON r.revision_id = a.revision_id
JOIN ops.source AS s ON s.source_id = a.source_id
CROSS JOIN LATERAL jsonb_array_elements(r.images) WITH ORDINALITY AS b;
COMMENT ON VIEW mart.article_image IS
    'Pictures of current articles, one row each; the files themselves are not kept. schema.org image, ninjs associations.';
COMMENT ON COLUMN mart.article_image.src IS 'Absolute address of the picture. schema.org contentUrl, ninjs renditions.';
COMMENT ON COLUMN mart.article_image.caption IS 'Caption without the credit. schema.org caption, ninjs descriptions.';
COMMENT ON COLUMN mart.article_image.credit IS 'Maker or source of the picture. schema.org creditText, ninjs by.';
COMMENT ON COLUMN mart.article_image.source IS 'Slug of the newspaper. schema.org publisher.';
COMMENT ON COLUMN mart.article_image.published_at IS 'Publication time, to filter by. schema.org datePublished.';
COMMENT ON COLUMN mart.article_block.text IS 'Text as printed. schema.org articleBody, ninjs bodies.';
COMMENT ON COLUMN mart.article_author.name IS 'Name as printed. schema.org author.name, ninjs by.';
