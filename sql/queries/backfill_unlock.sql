SELECT pg_advisory_unlock(7206183, hashtext(:source))
