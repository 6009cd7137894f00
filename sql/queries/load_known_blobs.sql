SELECT sha256 FROM raw.blob WHERE sha256 = ANY (cast(:bodies AS bytea[]))
