SELECT pause, reason FROM ops.take_turn(cast(:keys AS text[]), :holder, :delay, :expires, :fresh)
