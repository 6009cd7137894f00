INSERT INTO clean.place_heir (unit, unit_now, divided) VALUES (:unit, :unit_now, :divided)
