INSERT INTO clean.place_succession (before_unit, after_unit, day, kind, act, confidence, note)
VALUES (:before, :after, :day, :kind, :act, :confidence, :note)
