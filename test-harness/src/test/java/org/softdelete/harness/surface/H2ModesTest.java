package org.softdelete.harness.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The upserts that H2 takes in its compatibility modes end as if deletes were real. */
class H2ModesTest {

  private static final String TABLE =
      "CREATE TABLE items (id INT PRIMARY KEY, name VARCHAR(9), n INT DEFAULT 3,"
          + " deleted_at TIMESTAMP)";

  private static final String LIVE_TABLE =
      "CREATE TABLE items (id INT NOT NULL, name VARCHAR(9), n INT DEFAULT 3,"
          + " deleted_at TIMESTAMP, live INT INVISIBLE GENERATED ALWAYS AS"
          + " (CASE WHEN deleted_at IS NULL THEN 1 END), UNIQUE (id, live))";

  @ParameterizedTest
  @CsvSource({
    "MySQL,      'INSERT IGNORE INTO items (id, name) VALUES (1, ''i''), (2, ''i''), (9, ''i'')'",
    "MariaDB,    'INSERT IGNORE INTO items (id) SELECT n FROM items'",
    "PostgreSQL, 'INSERT INTO items (id, name) VALUES (1, ''i''), (2, ''i'') ON CONFLICT DO NOTHING'",
    "PostgreSQL, 'INSERT INTO items (id) SELECT n FROM items ON CONFLICT DO NOTHING'"
  })
  void upsertsMeetDeletedRowsAsIfTheyWereGone(String mode, String upsert) throws SQLException {
    for (String table : List.of(TABLE, LIVE_TABLE)) {
      assertAlike(mode, table, upsert);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MySQL, 'INSERT INTO items (id, n) VALUES (1, 2), (2, 2) ON DUPLICATE KEY UPDATE n = VALUES(n)'",
  })
  void upsertsWhoseKeyHoldsLiveRowsOnlyPass(String mode, String upsert) throws SQLException {
    assertAlike(mode, LIVE_TABLE, upsert);
  }

  @ParameterizedTest
  @CsvSource({
    "MySQL,      'INSERT IGNORE INTO notes (id, owner) VALUES (2, 1)'",
    "MySQL,      'INSERT IGNORE INTO notes (id, owner) VALUES (2, 1), (3, 2), (3, 2)'",
    "MySQL,      'INSERT IGNORE INTO items (id, owner) VALUES (2, 1), (3, 2)'",
    "MySQL,      'INSERT IGNORE INTO items (id, owner) VALUES (1, 1)'",
    "MySQL,      'INSERT IGNORE INTO notes (id, owner) VALUES (7, 1)'",
    "MariaDB,    'INSERT IGNORE INTO items (id, owner) SELECT id, 1 FROM items'",
    "MariaDB,    'INSERT IGNORE INTO notes (id, owner) SELECT id + 1, 1 FROM notes'",
    "MySQL,      'INSERT INTO notes (id, owner) VALUES (2, 1) ON DUPLICATE KEY UPDATE n = 7'",
    "MySQL,      'INSERT INTO notes (id, owner) VALUES (7, 1) ON DUPLICATE KEY UPDATE n = 7'",
    "MySQL,      'INSERT INTO notes (id, owner) VALUES (2, 2) ON DUPLICATE KEY UPDATE owner = 1'",
    "PostgreSQL, 'INSERT INTO notes (id, owner) VALUES (2, 1), (5, 2) ON CONFLICT DO NOTHING'",
    "PostgreSQL, 'INSERT INTO items (id, owner) VALUES (2, 2), (5, 1) ON CONFLICT DO NOTHING'"
  })
  void whatARowOfAnUpsertPointsToIsNoMatterWhereItMeetsALiveOne(String mode, String upsert)
      throws SQLException {
    String children =
        " (id INT PRIMARY KEY, name VARCHAR(9), n INT DEFAULT 3, owner INT REFERENCES shifts,"
            + " deleted_at TIMESTAMP)";
    String tables =
        "CREATE TABLE shifts (id INT PRIMARY KEY, deleted_at TIMESTAMP);"
            + "INSERT INTO shifts (id) VALUES (1), (2);"
            + "DELETE FROM shifts WHERE id = 1;"
            + ("CREATE TABLE items" + children + ";CREATE TABLE notes" + children);
    assertAlike(mode, tables, upsert);
  }

  private static void assertAlike(String mode, String table, String upsert) throws SQLException {
    String url = "h2:mem:;MODE=" + mode;
    String driver = "jdbc:softdelete:" + url + ";softdelete.rules=" + Twins.RULES;
    assertThat(outcome(driver, table, upsert)).isEqualTo(outcome("jdbc:" + url, table, upsert));
  }

  private static List<String> outcome(String url, String table, String upsert) throws SQLException {
    List<String> seen = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(table);
      String filled = upsert.contains("notes") ? "notes" : "items";
      statement.execute("INSERT INTO " + filled + " (id, name, n) VALUES (1, 'a', 1), (2, 'b', 5)");
      statement.execute("DELETE FROM " + filled + " WHERE id = 1");
      seen.add(ended(statement, upsert));
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT id, name, n, deleted_at FROM " + filled + " ORDER BY id")) {
        while (rows.next()) {
          seen.add(rows.getString(1) + rows.getString(2) + rows.getString(3) + rows.getString(4));
        }
      }
    }
    return seen;
  }

  private static String ended(Statement statement, String upsert) {
    try {
      return String.valueOf(statement.executeUpdate(upsert));
    } catch (SQLException e) {
      return e.getSQLState();
    }
  }
}
