SELECT c.relname, obj_description(c.oid, 'pg_class'), a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),
    col_description(c.oid, a.attnum)
FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relnamespace = cast('mart' AS regnamespace) AND c.relkind IN ('v', 'm')
ORDER BY c.relname COLLATE "C", a.attnum
