UPDATE ops.backfill SET surveys = cast(:surveys AS jsonb) WHERE backfill_id = :backfill_id
