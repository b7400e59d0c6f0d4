package org.softdelete.harness.loss;

import java.util.Locale;
import java.util.stream.Collectors;
import org.softdelete.harness.database.Fixture;

/**
 * Triggers on all tables there are, and by an event trigger on those that will be; whether a table
 * is listed, by its own name or as a partition or heir of one, is asked when a row is deleted.
 * {@code TRUNCATE} is noted, too. The rows of a temporary table are not watched: it is not listed,
 * whatever its name.
 */
final class PostgresqlWatchTriggers implements WatchTriggers {

  private static final String FUNCTIONS =
      """
      CREATE TABLE softdelete_watch.listed (relation VARCHAR(200));
      CREATE FUNCTION softdelete_watch.note() RETURNS trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $note$
      DECLARE
        found boolean := TG_OP = 'DELETE';
        content text := 'all rows';
      BEGIN
        IF EXISTS (SELECT FROM softdelete_watch.pauses) OR NOT EXISTS (
          WITH RECURSIVE named (oid) AS (
            SELECT TG_RELID
            UNION SELECT inhparent FROM pg_inherits JOIN named ON inhrelid = named.oid)
          SELECT FROM named JOIN pg_class c USING (oid)
          JOIN pg_namespace n ON n.oid = c.relnamespace
          JOIN softdelete_watch.listed l ON l.relation IN (c.relname, n.nspname || '.' || c.relname))
        THEN
          RETURN NULL;
        END IF;
        IF TG_OP = 'DELETE' THEN
          content := OLD::text;
          -- A row that an UPDATE, or one in a MERGE, moves to another partition is deleted from this one.
          found := current_query() ~* '\\m(delete|truncate|execute)\\M' OR NOT EXISTS (
            SELECT FROM pg_class WHERE oid = TG_RELID AND relispartition);
        ELSE
          EXECUTE format('SELECT EXISTS (SELECT FROM ONLY %s)', TG_RELID::regclass) INTO found;
        END IF;
        IF found THEN
          INSERT INTO softdelete_watch.losses VALUES (TG_RELID::regclass, left(content, 4000));
        END IF;
        RETURN NULL;
      END $note$;
      CREATE PROCEDURE softdelete_watch.watch(relation oid)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $watch$
      BEGIN
        EXECUTE format('CREATE TRIGGER softdelete_watch_rows AFTER DELETE ON %s
          FOR EACH ROW EXECUTE FUNCTION softdelete_watch.note()', relation::regclass);
        EXECUTE format('CREATE TRIGGER softdelete_watch_all BEFORE TRUNCATE ON %s
          FOR EACH STATEMENT EXECUTE FUNCTION softdelete_watch.note()', relation::regclass);
      END $watch$;
      CREATE FUNCTION softdelete_watch.watch_new() RETURNS event_trigger
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $new$
      DECLARE made record;
      BEGIN
        FOR made IN SELECT DISTINCT c.oid
          FROM pg_event_trigger_ddl_commands() d JOIN pg_class c ON c.oid = objid
          WHERE d.classid = 'pg_class'::regclass AND relkind = 'r' AND relpersistence <> 't'
          AND NOT EXISTS (SELECT FROM pg_trigger
            WHERE tgrelid = c.oid AND tgname = 'softdelete_watch_rows')
        LOOP
          CALL softdelete_watch.watch(made.oid);
        END LOOP;
      END $new$;
      CREATE EVENT TRIGGER softdelete_watch_new ON ddl_command_end
      WHEN TAG IN ('CREATE TABLE', 'CREATE TABLE AS', 'SELECT INTO')
      EXECUTE FUNCTION softdelete_watch.watch_new();
      DO $all$
      DECLARE made record;
      BEGIN
        FOR made IN SELECT c.oid FROM pg_catalog.pg_class c WHERE relkind = 'r'
          AND relnamespace NOT IN (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname IN
            ('pg_catalog', 'information_schema', 'softdelete_watch'))
        LOOP
          CALL softdelete_watch.watch(made.oid);
        END LOOP;
      END $all$;
      """;

  @Override
  public String script(Fixture fixture) {
    return fixture.listed().stream()
        .map(name -> "INSERT INTO softdelete_watch.listed VALUES ('%s');%n".formatted(folded(name)))
        .collect(Collectors.joining("", FUNCTIONS, ""));
  }

  /** A name as the catalog has it, if no part that has to be quoted is qualified. */
  private static String folded(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name.toLowerCase(Locale.ROOT);
  }
}
