package org.softdelete.harness.loss;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.softdelete.harness.database.Fixture;

/**
 * Triggers in Java, {@link NotedDelete}, on tables and so on all synonyms of them. {@code TRUNCATE}
 * fires none: that rows are gone which were there from the start is seen by comparing keys.
 */
final class H2WatchTriggers implements WatchTriggers {

  /** Tables without a trigger of ours, temporary ones apart. */
  private static final String UNWATCHED =
      """
      SELECT table_schema, table_name FROM information_schema.tables t
      WHERE table_type = 'BASE TABLE' AND storage_type <> 'TEMPORARY'
      AND table_schema NOT IN ('INFORMATION_SCHEMA', 'SOFTDELETE_WATCH')
      AND NOT EXISTS (SELECT 1 FROM information_schema.triggers g
          WHERE g.event_object_schema = t.table_schema AND g.event_object_table = t.table_name)
      """;

  @Override
  public String script(Fixture fixture) {
    return fixture.tables().stream()
        .filter(table -> table.softDeleted())
        .map(table -> trigger(table.name()))
        .collect(Collectors.joining());
  }

  @Override
  public void watchNew(Statement plain, Fixture fixture) throws SQLException {
    Set<String> listed =
        fixture.listed().stream().map(H2WatchTriggers::folded).collect(Collectors.toSet());
    List<String> found = new ArrayList<>();
    try (ResultSet rows = plain.executeQuery(UNWATCHED)) {
      while (rows.next()) {
        String schema = rows.getString(1);
        String name = rows.getString(2);
        if (listed.contains(name) || listed.contains(schema + '.' + name)) {
          found.add("\"%s\".\"%s\"".formatted(schema, name));
        }
      }
    }
    for (String table : found) {
      plain.execute(trigger(table));
    }
  }

  private static String trigger(String table) {
    String schema = table.substring(0, table.indexOf('.') + 1);
    String name = table.substring(schema.length()).replace("\"", "");
    return "CREATE TRIGGER %s\"watch %s\" AFTER DELETE ON %s FOR EACH ROW CALL '%s';%n"
        .formatted(schema, name, table, NotedDelete.class.getName());
  }

  /** A name as the catalog has it, if no part that has to be quoted is qualified. */
  private static String folded(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name.toUpperCase(Locale.ROOT);
  }
}
