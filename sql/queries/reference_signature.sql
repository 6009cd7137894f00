INSERT INTO clean.pen_name (source, name, identity, since, until, evidence, note, packaged)
VALUES (:source, :name, :identity, :since, :until, :evidence, :note, true)
