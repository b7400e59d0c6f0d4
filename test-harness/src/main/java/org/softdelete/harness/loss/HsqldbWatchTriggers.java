package org.softdelete.harness.loss;

import java.util.stream.Collectors;
import org.softdelete.harness.database.Fixture;

/**
 * Triggers on the fixture's own tables. Those that a script makes are not watched, as HSQLDB lets a
 * definition wait for the transactions of all sessions; of {@code TRUNCATE} holds what holds for
 * H2.
 */
final class HsqldbWatchTriggers implements WatchTriggers {

  @Override
  public String script(Fixture fixture) {
    return fixture.tables().stream()
        .filter(table -> table.softDeleted())
        .map(table -> trigger(table.name()))
        .collect(Collectors.joining());
  }

  private static String trigger(String table) {
    String schema = table.substring(0, table.indexOf('.') + 1);
    String name = table.substring(schema.length()).replace("\"", "");
    return """
        CREATE TRIGGER %s"watch %s" AFTER DELETE ON %s REFERENCING OLD ROW AS gone FOR EACH ROW
        WHEN (NOT EXISTS (SELECT * FROM softdelete_watch.pauses))
        INSERT INTO softdelete_watch.losses VALUES ('%s', 'some row');
        """
        .formatted(schema, name, table, table);
  }
}
