INSERT INTO clean.section_topic
    (section_key, section, kind, topic, label, broad, broad_label, confidence, basis, note)
VALUES (:section_key, :section, :kind, :topic, :label, :broad, :broad_label, :confidence, :basis, :note)
