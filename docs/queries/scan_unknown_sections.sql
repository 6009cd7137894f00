-- Sections that nobody has given a topic yet, the frequent ones first.
SELECT section, articles, sources, example_article_id FROM mart.unknown_section ORDER BY articles DESC
