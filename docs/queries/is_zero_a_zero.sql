-- Nothing from this paper on this day: was nothing published, or do we not know? No row means that nobody looked.
SELECT verdict, listed, loaded, set_aside, evidence, settled_at FROM mart.coverage WHERE source = :source AND day = cast(:day AS date)
