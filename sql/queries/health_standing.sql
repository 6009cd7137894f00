SELECT EXISTS (SELECT FROM ops.run WHERE source = :source) AS followed,
    (SELECT count(*) FROM mart.learned_chrome WHERE source = :source AND in_bodies > 0) AS chrome
