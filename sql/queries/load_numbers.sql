SELECT nextval(cast(:sequence AS regclass)) FROM generate_series(1, :n)
