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
      statement.execute("INSERT INTO items (id, name, n) VALUES (1, 'a', 1), (2, 'b', 5)");
      statement.execute("DELETE FROM items WHERE id = 1");
      seen.add(String.valueOf(statement.executeUpdate(upsert)));
      try (ResultSet rows =
          statement.executeQuery("SELECT id, name, n, deleted_at FROM items ORDER BY id")) {
        while (rows.next()) {
          seen.add(rows.getString(1) + rows.getString(2) + rows.getString(3) + rows.getString(4));
        }
      }
    }
    return seen;
  }
}
