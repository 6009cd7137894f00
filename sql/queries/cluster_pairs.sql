SELECT first_id, second_id, kind, moved, of_first, of_second, direction FROM clean.article_pair
WHERE kind <> 'passage' AND (first_id = ANY(:articles) OR second_id = ANY(:articles))
ORDER BY first_id, second_id
