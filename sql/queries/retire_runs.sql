SELECT ops.retire_runs(:before)
