SELECT ops.end_turn(cast(:keys AS text[]), :holder, :delay, :seconds, :healthy, :penalty)
