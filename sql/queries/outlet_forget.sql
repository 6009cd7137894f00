DELETE FROM clean.outlet WHERE source = :source
