-- Everything by one name, in every print of it, newest first.
SELECT article_id, source, published_on, name, role, identity FROM mart.byline
WHERE name_key = mart.name_key(:name) ORDER BY published_at DESC
