SELECT 1 FROM raw.blob WHERE sha256 = :sha256
