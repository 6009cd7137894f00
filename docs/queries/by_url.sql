-- The article at an address.
SELECT * FROM mart.article WHERE url = :url
