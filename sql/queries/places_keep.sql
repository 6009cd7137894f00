INSERT INTO clean.article_place (article_id, field, name, mentions, position, printed, confidence, ambiguous)
SELECT * FROM unnest(cast(:articles AS bigint[]), cast(:fields AS text[]), cast(:names AS text[]), cast(:counts AS integer[]),
    cast(:positions AS integer[]), cast(:printeds AS text[]), cast(:confidences AS text[]), cast(:ambiguouss AS boolean[]))
