-- Stories of a newspaper in two languages, newest first, with what shows that they are one.
SELECT article_id, title, twin_id, twin_language, twin_title, evidence FROM mart.language_twin
WHERE source = :source ORDER BY published_at DESC LIMIT 50
