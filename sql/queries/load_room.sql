SELECT clean.make_search_room(:ahead)
