INSERT INTO clean.place (unit, name, full_name, kind, code, iso, seat, since, since_known, until, begun_by, ended_by, confidence, note)
VALUES (:unit, :name, :full_name, :kind, :code, :iso, :seat, :since, :since_known, :until, :begun_by, :ended_by, :confidence, :note)
