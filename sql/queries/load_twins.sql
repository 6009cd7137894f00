-- Where the articles live that have these numbers of their newspapers.
SELECT url_id FROM clean.article WHERE publisher_key = ANY (cast(:keys AS text[]))
