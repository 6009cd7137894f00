INSERT INTO clean.article_revision (
    article_id, revision_no, cause, snapshot_id, observed_at, title, kicker, lead, published_at, published_raw,
    published_precision, published_evidence, published_conflicts, modified_at, authors, byline, agency, section, tags,
    blocks, residue, images, house_prefix, language, extractor, notes, content_hash)
VALUES (
    :article_id, :revision_no, :cause, :snapshot_id, :observed_at, :title, :kicker, :lead, :published_at,
    :published_raw, :published_precision, :published_evidence, :published_conflicts, :modified_at,
    cast(:authors AS jsonb), :byline, :agency, :section, :tags, cast(:blocks AS jsonb), cast(:residue AS jsonb),
    cast(:images AS jsonb), :house_prefix, :language, :extractor, :notes, :content_hash)
RETURNING revision_id
