INSERT INTO clean.article_district (article_id, field, code, mentions, position, printed, confidence, ambiguous)
SELECT * FROM unnest(cast(:articles AS bigint[]), cast(:fields AS text[]), cast(:codes AS text[]), cast(:counts AS integer[]),
    cast(:positions AS integer[]), cast(:printeds AS text[]), cast(:confidences AS text[]), cast(:ambiguouss AS boolean[]))
