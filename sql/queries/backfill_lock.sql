SELECT pg_try_advisory_lock(7206183, hashtext(:source))
