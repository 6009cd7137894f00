-- How many articles have these words, counted up to 1,000: more is of no use to a person.
SELECT mart.count_found(:words, 1000)
