package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softdelete.jdbc.SoftDelete;

/** A restore undoes exactly one delete, with all that this took along (SEMANTICS §5). */
class RestoreTest extends SessionOnEachDatabase {

  private static final List<String> TABLES = List.of("folders", "files", "notes", "scans");

  /** Folders in folders; files in them, with a batch of their own kind; and notes without one. */
  @BeforeEach
  void makeTables() throws SQLException {
    for (String sql :
        List.of(
            "CREATE TABLE folders (id INT PRIMARY KEY, up INT REFERENCES folders (id) ON DELETE CASCADE, version INT DEFAULT 0, deleted_at TIMESTAMP, deletion UUID, deleter VARCHAR(40), why VARCHAR(40))",
            "CREATE TABLE files (id INT PRIMARY KEY, folder INT REFERENCES folders (id) ON DELETE CASCADE, name VARCHAR(20), gone BOOLEAN DEFAULT FALSE, deletion VARCHAR(36))",
            "CREATE TABLE notes (id INT PRIMARY KEY, folder INT REFERENCES folders (id) ON DELETE CASCADE, deleted_at TIMESTAMP)",
            "CREATE TABLE scans (id INT PRIMARY KEY, folder INT REFERENCES folders (id) ON DELETE CASCADE, gone BOOLEAN DEFAULT FALSE)",
            "INSERT INTO folders (id, up) VALUES (1, NULL), (2, 1), (3, 1), (4, 2), (5, NULL)",
            "INSERT INTO files (id, folder, name) VALUES (10, 1, 'a'), (11, 2, 'it''s'), (12, 2, 'b'), (13, 3, 'c'), (14, 4, NULL), (15, 5, 'd')",
            "INSERT INTO notes (id, folder) VALUES (20, 1), (21, 2), (22, 5)")) {
      Users.execute(connection, sql);
    }
  }

  /** By what rows are restored. */
  private enum Way {
    TEXT {
      @Override
      long restore(Connection connection, String batch) throws SQLException {
        try (Statement statement = connection.createStatement()) {
          return statement.executeUpdate("UPDATE folders SET deleted_at = NULL WHERE id = 1");
        }
      }
    },
    HINT {
      @Override
      long restore(Connection connection, String batch) throws SQLException {
        try (Statement statement = connection.createStatement()) {
          return statement.executeUpdate(
              "/*+ restore */ UPDATE folders SET version = version, deleted_at = NULL WHERE id = 1");
        }
      }
    },
    PREPARED {
      @Override
      long restore(Connection connection, String batch) throws SQLException {
        try (PreparedStatement statement =
            connection.prepareStatement("UPDATE folders SET deleted_at = NULL WHERE id = ?")) {
          statement.setInt(1, 5);
          statement.executeUpdate();
          statement.setInt(1, 1);
          return statement.executeUpdate();
        }
      }
    },
    BATCH {
      @Override
      long restore(Connection connection, String batch) throws SQLException {
        try (PreparedStatement statement =
            connection.prepareStatement("UPDATE folders SET deleted_at = NULL WHERE id = ?")) {
          for (int id : new int[] {5, 1, 1}) {
            statement.setInt(1, id);
            statement.addBatch();
          }
          return statement.executeBatch()[1];
        }
      }
    },
    TEXT_BATCH {
      @Override
      long restore(Connection connection, String batch) throws SQLException {
        try (Statement statement = connection.createStatement()) {
          statement.addBatch("UPDATE folders SET deleted_at = NULL WHERE id = 1");
          statement.addBatch("UPDATE folders SET deleted_at = NULL WHERE id = 2");
          return statement.executeBatch()[0];
        }
      }
    },
    CODE {
      @Override
      long restore(Connection connection, String batch) throws SQLException {
        return SoftDelete.restore(connection, "folders", "id = ?", 1);
      }
    },
    WHOLE_BATCH {
      @Override
      long restore(Connection connection, String batch) throws SQLException {
        assertThat(SoftDelete.restoreBatch(connection, UUID.fromString(batch))).isEqualTo(8);
        return 1;
      }
    };

    abstract long restore(Connection connection, String batch) throws SQLException;
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void allIsAsItWasBeforeTheDelete(Way way) throws SQLException {
    Users.execute(connection, "DELETE FROM files WHERE id = 12");
    Users.execute(connection, "DELETE FROM folders WHERE id = 3");
    List<String> before = stored();
    Users.execute(connection, "/*+ by('kim') reason('old') */ DELETE FROM folders WHERE id = 1");
    assertThat(Users.strings(connection, "SELECT id FROM folders")).containsExactly("5");
    assertThat(Users.strings(connection, "SELECT id FROM files")).containsExactly("15");
    assertThat(way.restore(connection, batchOf(1))).isEqualTo(1);
    assertThat(stored()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void whatWasDeletedAfterwardsStaysDeleted(Way way) throws SQLException {
    Users.execute(connection, "DELETE FROM folders WHERE id = 1");
    String batch = batchOf(1);
    try (Connection real = users.connectForReal()) {
      Users.execute(
          real, "INSERT INTO files VALUES (16, 1, 'later', TRUE, '" + UUID.randomUUID() + "')");
      Users.execute(real, "INSERT INTO notes VALUES (23, 1, TIMESTAMP '2020-01-01 00:00:00')");
    }
    if (way == Way.WHOLE_BATCH) {
      assertThat(SoftDelete.restoreBatch(connection, batch)).isEqualTo(11);
    } else {
      way.restore(connection, batch);
    }
    assertThat(Users.strings(connection, "SELECT id FROM files ORDER BY id"))
        .containsExactly("10", "11", "12", "13", "14", "15");
    assertThat(Users.strings(connection, "SELECT id FROM notes ORDER BY id"))
        .containsExactly("20", "21", "22");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void aTransactionThatIsRolledBackRestoresNothing(Way way) throws SQLException {
    Users.execute(connection, "DELETE FROM files WHERE id = 12");
    Users.execute(connection, "DELETE FROM folders WHERE id = 3");
    Users.execute(connection, "DELETE FROM folders WHERE id = 1");
    List<String> before = stored();
    connection.setAutoCommit(false);
    way.restore(connection, batchOf(1));
    connection.rollback();
    connection.setAutoCommit(true);
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void aRowDoesNotComeBackUnderADeletedOne() throws SQLException {
    Users.execute(connection, "DELETE FROM folders WHERE id = 1");
    List<String> before = stored();
    for (String table : List.of("folders WHERE id = 4", "folders WHERE id IN (2, 4)")) {
      String[] parts = table.split(" WHERE ", 2);
      assertThatThrownBy(() -> SoftDelete.restore(connection, parts[0], parts[1]))
          .isInstanceOfSatisfying(
              SQLException.class, failure -> assertThat(failure.getSQLState()).startsWith("2350"))
          .hasMessageContaining("soft-deleted");
    }
    assertThat(stored()).isEqualTo(before);
    assertThat(SoftDelete.restore(connection, "folders", "id IN (1, 2, 4) OR id = ?", 5))
        .isEqualTo(3);
    assertThat(Users.strings(connection, "SELECT id FROM folders ORDER BY id"))
        .containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void aBatchOfNobodyRestoresNothing() throws SQLException {
    Users.execute(connection, "DELETE FROM folders WHERE id = 1");
    List<String> before = stored();
    assertThat(SoftDelete.restoreBatch(connection, UUID.randomUUID())).isZero();
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void whereTheTextMaySayNothingCodeRestoresAllTheSame() throws SQLException {
    Users.execute(connection, "DELETE FROM folders WHERE id = 1");
    try (Connection without = DriverManager.getConnection(users.url("softdelete.hints=off"))) {
      assertThatThrownBy(
              () -> Users.execute(without, "UPDATE folders SET deleted_at = NULL WHERE id = 1"))
          .hasMessageContaining("hints=off");
      assertThat(SoftDelete.restore(without, "folders", "id = ?", 1)).isEqualTo(1);
      assertThat(Users.strings(without, "SELECT id FROM files WHERE folder = 4"))
          .containsExactly("14");
    }
  }

  @Test
  void whichRowsAreSeenMakesNoDifference() throws SQLException {
    Users.execute(connection, "DELETE FROM folders WHERE id = 1");
    assertThat(
            SoftDelete.onlyDeleted(() -> SoftDelete.restore(connection, "folders", "up IS NULL")))
        .isEqualTo(1);
  }

  @Test
  void thatNothingTellsWhichRowsADeleteTookIsSaidOnce() throws SQLException {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Users.execute(connection, "DELETE FROM folders WHERE id = 5");
      told.addAll(warningsOfRestoring(5));
    }
    assertThat(told)
        .containsExactlyInAnyOrder(
            "with rows of folders came back those of notes that point to them and have the same"
                + " time stamp, which other deletes of one transaction have, too",
            "rows of folders came back alone: nothing tells which rows of scans were deleted with"
                + " them");
  }

  @Test
  void thatARowWithoutABatchComesBackAloneIsSaid() throws SQLException {
    Users.execute(connection, "DELETE FROM folders WHERE id = 5");
    try (Connection real = users.connectForReal()) {
      Users.execute(real, "UPDATE folders SET deletion = NULL");
    }
    assertThat(warningsOfRestoring(5))
        .contains(
            "rows of folders that have no batch came back alone, as nothing tells which rows of"
                + " files were deleted with them");
    assertThat(Users.strings(connection, "SELECT id FROM files WHERE folder = 5")).isEmpty();
  }

  /** The first sentence of each. */
  private List<String> warningsOfRestoring(int id) throws SQLException {
    List<String> told = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE folders SET deleted_at = NULL WHERE id = " + id);
      for (SQLWarning warning = statement.getWarnings();
          warning != null;
          warning = warning.getNextWarning()) {
        told.add(warning.getMessage().replaceAll("\\..*", "").toLowerCase(Locale.ROOT));
      }
    }
    return told;
  }

  @Test
  void whatCannotBeRestoredIsRefused() throws SQLException {
    assertRefused("0A000", connection, "orders", "id = 1");
    assertRefused("0A000", connection, "folders; DROP TABLE folders", "id = 1");
    assertRefused("0A000", connection, "folders", "id = 1; DELETE FROM folders");
    assertRefused("HY009", connection, "folders", null);
    assertRefused("HY009", null, "folders", "id = 1");
    try (Connection real = users.connectForReal()) {
      assertRefused("0A000", real, "folders", "id = 1");
    }
  }

  private static void assertRefused(
      String state, @Nullable Connection connection, String table, @Nullable String condition) {
    assertThatThrownBy(() -> SoftDelete.restore(connection, table, condition))
        .isInstanceOfSatisfying(
            SQLException.class, failure -> assertThat(failure.getSQLState()).isEqualTo(state));
  }

  private String batchOf(int folder) throws SQLException {
    try (Connection real = users.connectForReal()) {
      return Users.strings(real, "SELECT deletion FROM folders WHERE id = " + folder).get(0);
    }
  }

  /** All that is in the tables. */
  private List<String> stored() throws SQLException {
    List<String> stored = new ArrayList<>();
    try (Connection real = users.connectForReal();
        Statement statement = real.createStatement()) {
      for (String table : TABLES) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY id")) {
          while (rows.next()) {
            StringBuilder row = new StringBuilder(table);
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              row.append(" | ").append(rows.getString(i));
            }
            stored.add(row.toString());
          }
        }
      }
    }
    return stored;
  }
}
