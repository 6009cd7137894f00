-- Words of readers and words of the warehouse meet in one key, and stand in the order of a Vietnamese dictionary.

-- The twin of transforms.text.search_key, for text in its stored form. Only ASCII letters are left to lower once the
-- marks are gone, so the database's own collation has no say.
CREATE FUNCTION mart.search_key(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
    WITH sign AS (SELECT '“”„‟«»″〝〞‘’‚‛′`´‐‑‒–—―−﹣' AS many, '"""""""""''''''''''''''--------' AS one),
    plain AS (
        SELECT regexp_replace(translate(normalize(translate(words, many, one), NFKC), many, one),
            '[.…]*…[.…]*|[.]{4,}', '...', 'g') AS w FROM sign),
    folded AS (
        SELECT normalize(regexp_replace(lower(translate(normalize(w, NFD), 'ĐđÐðƉɖÆØŒÞŁ', 'ddddddæøœþł') COLLATE "C"),
            '[\u0300-\u036f]', '', 'g'), NFC) AS w FROM plain),
    last_y AS (
        SELECT regexp_replace(w,
            '(?<=(^|[^a-z])(qu|[b-df-hj-np-tv-z]{0,3}))y(?=(t|nh|ch)?([^a-z0-9]|$))', 'i', 'g') AS w FROM folded),
    spaced AS (SELECT btrim(regexp_replace(w, '\s+', ' ', 'g')) AS w FROM last_y),
    dak AS (SELECT regexp_replace(w, '(?<![a-z0-9])(da[ck] lac|dac lak)(?![a-z0-9])', 'dak lak', 'g') AS w FROM spaced),
    nong AS (SELECT regexp_replace(w, '(?<![a-z0-9])dac nong(?![a-z0-9])', 'dak nong', 'g') AS w FROM dak),
    kan AS (SELECT regexp_replace(w, '(?<![a-z0-9])bac can(?![a-z0-9])', 'bac kan', 'g') AS w FROM nong),
    tum AS (SELECT regexp_replace(w, '(?<![a-z0-9])kon-tum(?![a-z0-9])', 'kon tum', 'g') AS w FROM kan)
    SELECT regexp_replace(w, '(?<![a-z0-9])(play|plei) [ck]u(?![a-z0-9])', 'pleiku', 'g') FROM tum);
COMMENT ON FUNCTION mart.search_key(text) IS
    'The form in which two spellings of words meet: case, đ, accents, the place of the tone mark, y or i, quotes, dashes and four place names do not count.';

CREATE FUNCTION mart.sort_key(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
    WITH part AS (
        SELECT regexp_replace(translate(normalize(words, NFD), 'ABCDEFGHIJKLMNOPQRSTUVWXYZĐ', 'abcdefghijklmnopqrstuvwxyzđ'),
            '([\u0300\u0309\u0303\u0301\u0323])([a-zđ\u0302\u0306\u031b]+)', '\2\1', 'g') COLLATE "C" AS w)
    SELECT translate(normalize(regexp_replace(w, '[\u0300\u0309\u0303\u0301\u0323]', '', 'g'), NFC),
            'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg')
        || E'\t' || translate(regexp_replace(regexp_replace(w,
            '[^a-zđ\u0302\u0306\u031b\u0300\u0309\u0303\u0301\u0323]+', ' ', 'g'), '[a-zđ\u0302\u0306\u031b]+', '', 'g'),
            U&'\0300\0309\0303\0301\0323', '12345')
    FROM part) COLLATE "C";
COMMENT ON FUNCTION mart.sort_key(text) IS
    'Sorts Vietnamese words on any server: ORDER BY mart.sort_key(name) COLLATE "C". Letters a ă â b c d đ e ê …, then tones: none, huyền, hỏi, ngã, sắc, nặng.';
GRANT EXECUTE ON FUNCTION mart.search_key(text), mart.sort_key(text) TO baotinh_reader, baotinh_loader;
