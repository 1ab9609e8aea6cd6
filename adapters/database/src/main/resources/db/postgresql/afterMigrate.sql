-- Text is ordered by code points, whatever the collation of the database: lines are decided and accounts listed
-- in the order of their ids, and two servers, Derby and the verifier must find the same one. Flyway runs this after
-- every migration, so that a column of a later one cannot be forgotten; where there is nothing to do it does nothing.
-- Its own table stays as it is: Flyway holds it at this moment. A column from which another is computed says
-- so where it is made, for its type cannot change.
DO $$
DECLARE
  text_column record;
BEGIN
  FOR text_column IN
    SELECT a.attrelid::regclass AS in_table,
           quote_ident(a.attname) AS name,
           format_type(a.atttypid, a.atttypmod) AS type
      FROM pg_attribute a
      JOIN pg_class t ON t.oid = a.attrelid
     WHERE t.relkind = 'r'
       AND t.relnamespace = current_schema()::regnamespace
       AND t.relname <> 'flyway_schema_history'
       AND a.attnum > 0
       AND NOT a.attisdropped
       AND a.attcollation NOT IN (0, '"C"'::regcollation)
  LOOP
    EXECUTE format(
      'ALTER TABLE %s ALTER COLUMN %s TYPE %s COLLATE "C"',
      text_column.in_table, text_column.name, text_column.type);
  END LOOP;
END
$$;
