INSERT INTO clean.place_meaning (name, unit, days, standing, several)
VALUES (:name, :unit, daterange(cast(:since AS date), cast(:until AS date), '[]'), :standing, :several)
