package org.softdelete.harness.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.oracle.Subject;

/**
 * Rows that a result set inserts and updates, and that point to a live parent, a deleted one, a
 * missing one or none: as with the real driver, where the deleted one is gone.
 */
@ExtendWith(Servers.Parameter.class)
class WrittenRowsTest {

  private static final List<String> TABLES = List.of("listed_children", "other_children");

  /** What is done with a result set of a table of children, which is on its only row. */
  @FunctionalInterface
  private interface Work {
    void on(ResultSet rows) throws SQLException;
  }

  private static final List<Work> UPDATES =
      List.of(
          rows -> rows.updateInt("parent_id", 2),
          rows -> rows.updateInt("parent_id", 1),
          rows -> rows.updateLong(2, 1L),
          rows -> rows.updateObject(2, 77),
          rows -> rows.updateNull("parent_id"),
          rows -> rows.updateString("note", "x"),
          rows -> {
            rows.updateInt("parent_id", 1);
            rows.cancelRowUpdates();
            rows.updateString("note", "y");
          });

  private static final List<Work> INSERTS =
      List.of(
          rows -> rows.updateInt("parent_id", 2),
          rows -> rows.updateInt("parent_id", 1),
          rows -> rows.updateObject("parent_id", 77),
          rows -> rows.updateNull("parent_id"),
          rows -> rows.updateString("note", "x"));

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void anUpdatedRowMayNotPointToADeletedOne(Product product, Servers servers) throws SQLException {
    List<Work> updates = new ArrayList<>();
    for (Work work : UPDATES) {
      updates.add(
          rows -> {
            rows.next();
            work.on(rows);
            rows.updateRow();
          });
    }
    assertEqual(servers.get(product), "", updates);
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void aNewRowMayNotPointToADeletedOneEitherByItsDefault(Product product, Servers servers)
      throws SQLException {
    List<Work> inserts = new ArrayList<>();
    for (Work work : INSERTS) {
      inserts.add(
          rows -> {
            rows.moveToInsertRow();
            rows.updateInt("id", 8);
            work.on(rows);
            rows.insertRow();
          });
    }
    for (String byDefault : List.of("", " DEFAULT 1", " DEFAULT 2")) {
      assertEqual(servers.get(product), byDefault, inserts);
    }
  }

  private static void assertEqual(Server server, String byDefault, List<Work> works)
      throws SQLException {
    String name = "written_rows_" + Long.toHexString(System.nanoTime());
    String url = server.create(name);
    String twin = server.create(name + "_twin");
    create(url, byDefault);
    create(twin, byDefault);
    Subject driver = Subject.driver("classpath:children/new-children.yaml");
    for (String table : TABLES) {
      for (Work work : works) {
        for (boolean commits : new boolean[] {true, false}) {
          fill(url, "(1, TIMESTAMP '2024-01-01 00:00:00'), (2, NULL)");
          fill(twin, "(2, NULL)");
          List<String> real = outcome(DriverManager.getConnection(twin), table, work, commits);
          assertThat(outcome(driver.connect(url), table, work, commits)).isEqualTo(real);
        }
      }
    }
  }

  private static void create(String url, String byDefault) throws SQLException {
    try (Connection plain = DriverManager.getConnection(url);
        Statement statement = plain.createStatement()) {
      statement.execute("CREATE TABLE parents (id INT PRIMARY KEY, deleted_at TIMESTAMP)");
      for (String table : TABLES) {
        statement.execute(
            "CREATE TABLE %s (id INT PRIMARY KEY, parent_id INT%s REFERENCES parents, note VARCHAR(9)%s)"
                .formatted(
                    table, byDefault, table.startsWith("listed") ? ", deleted_at TIMESTAMP" : ""));
      }
    }
  }

  private static void fill(String url, String parents) throws SQLException {
    try (Connection plain = DriverManager.getConnection(url);
        Statement statement = plain.createStatement()) {
      for (String table : TABLES) {
        statement.execute("DELETE FROM " + table);
      }
      statement.execute("DELETE FROM parents");
      statement.execute("INSERT INTO parents VALUES " + parents);
      for (String table : TABLES) {
        statement.execute("INSERT INTO " + table + " (id, parent_id) VALUES (7, 2)");
      }
    }
  }

  private static List<String> outcome(
      Connection connection, String table, Work work, boolean commits) throws SQLException {
    List<String> outcome = new ArrayList<>();
    try (connection) {
      connection.setAutoCommit(commits);
      try (Statement statement =
              connection.createStatement(
                  ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
          ResultSet rows =
              statement.executeQuery("SELECT id, parent_id, note FROM " + table + " ORDER BY id")) {
        outcome.add(state(catchThrowableOfType(SQLException.class, () -> work.on(rows))));
      }
      if (!commits && outcome.equals(List.of("done"))) {
        connection.commit();
      } else if (!commits) {
        connection.rollback();
      }
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery("SELECT id, parent_id, note FROM " + table + " ORDER BY id")) {
        while (rows.next()) {
          outcome.add(rows.getString(1) + ", " + rows.getString(2) + ", " + rows.getString(3));
        }
      }
      if (!commits) {
        connection.commit();
      }
    }
    return outcome;
  }

  private static String state(@Nullable SQLException failure) {
    return failure == null ? "done" : failure.getSQLState();
  }
}
