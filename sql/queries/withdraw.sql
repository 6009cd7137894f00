SELECT w.article_id, w.revisions, w.pages, w.bytes FROM clean.withdraw(:url, (SELECT source_id FROM ops.source WHERE slug = :source),
    :spellings, ARRAY(SELECT source_id FROM ops.source WHERE slug = ANY (cast(:sources AS text[]))), :by, :reason,
    cast(:at AS timestamptz)) AS w
