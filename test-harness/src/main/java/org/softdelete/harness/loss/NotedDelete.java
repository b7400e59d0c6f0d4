package org.softdelete.harness.loss;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Notes a row that H2 really deletes, unless its table has got another name: then it is no longer
 * listed. H2 makes one for each trigger, and uses it by one thread.
 */
public final class NotedDelete implements Trigger {

  private static final String NOTE =
      """
      INSERT INTO softdelete_watch.losses SELECT ?, ?
      WHERE NOT EXISTS (SELECT 1 FROM softdelete_watch.pauses)
      AND EXISTS (SELECT 1 FROM information_schema.triggers
          WHERE trigger_name = ? AND event_object_table = ?)
      """;

  private String relation = "";
  private String trigger = "";
  private String table = "";

  /** For H2. */
  public NotedDelete() {}

  @Override
  public void init(
      Connection connection, String schema, String name, String on, boolean before, int type) {
    relation = schema + '.' + on;
    trigger = name;
    table = on;
  }

  @Override
  public void fire(
      Connection connection, @Nullable Object[] oldRow, @Nullable Object @Nullable [] newRow)
      throws SQLException {
    try (PreparedStatement note = connection.prepareStatement(NOTE)) {
      note.setString(1, relation);
      note.setString(2, Arrays.toString(oldRow));
      note.setString(3, trigger);
      note.setString(4, table);
      note.executeUpdate();
    }
  }
}
