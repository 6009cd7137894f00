INSERT INTO clean.place_name (name, alias, kind, confidence, needs, doubt)
VALUES (:name, :alias, :kind, :confidence, :needs, :doubt)
