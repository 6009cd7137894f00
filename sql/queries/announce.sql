SELECT clean.announce(cast(:articles AS bigint[]), cast(:revisions AS bigint[]), cast(:ops AS text[]))
