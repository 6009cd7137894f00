INSERT INTO clean.district (code, kind, name, province_code) VALUES (:code, :kind, :name, :province_code)
