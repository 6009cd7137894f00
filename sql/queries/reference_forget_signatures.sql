DELETE FROM clean.pen_name WHERE packaged
