-- Articles that live at other addresses under the same numbers of their newspapers.
SELECT a.publisher_key, u.url FROM clean.article AS a JOIN ops.url AS u ON u.url_id = a.url_id
WHERE a.publisher_key = ANY (cast(:keys AS text[]))
