SELECT v.day, v.articles, v.with_lead, v.with_byline, v.with_section, v.with_image, v.with_text, v.lag_minutes
FROM mart.daily_volume AS v WHERE v.source = :source AND v.day BETWEEN :since AND :until ORDER BY v.day
