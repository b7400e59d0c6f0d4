package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What another process changes in the keys of a table is not seen at once (SEMANTICS §9). Where a
 * statement fails for it, the next one knows.
 */
class ChangedByOthersTest extends SessionOnEachDatabase {

  @BeforeEach
  void makeTables() throws SQLException {
    Users.execute(
        connection,
        "CREATE TABLE folders (id INT PRIMARY KEY, version INT, deleted_at TIMESTAMP, deletion UUID, deleter VARCHAR(40), why VARCHAR(40))");
    Users.execute(
        connection,
        "CREATE TABLE notes (id INT PRIMARY KEY, folder INT REFERENCES folders (id) ON DELETE CASCADE, deleted_at TIMESTAMP)");
    Users.execute(connection, "INSERT INTO folders (id) VALUES (1), (2), (3)");
    Users.execute(connection, "INSERT INTO notes (id, folder) VALUES (10, 1), (20, 2)");
  }

  @Test
  void aColumnThatWasRenamedFailsOneStatement() throws SQLException {
    execute("ALTER TABLE notes RENAME COLUMN folder TO place");
    String delete = "DELETE FROM folders WHERE id = 1";
    assertThatThrownBy(() -> Users.execute(connection, delete)).isInstanceOf(SQLException.class);
    Users.execute(connection, delete);
    assertThat(Users.strings(connection, "SELECT id FROM notes")).containsExactly("20");
    assertThatThrownBy(
            () -> Users.execute(connection, "INSERT INTO notes (id, place) VALUES (11, 1)"))
        .hasMessageContaining("soft-deleted");
  }

  @Test
  void aTableThatWasDroppedFailsOneStatement() throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM folders WHERE id = ?")) {
      delete.setInt(1, 1);
      assertThat(delete.executeUpdate()).isEqualTo(1);
      execute("DROP TABLE notes");
      delete.setInt(1, 2);
      assertThatThrownBy(delete::executeUpdate).isInstanceOf(SQLException.class);
      assertThat(delete.executeUpdate()).isEqualTo(1);
    }
    assertThat(Users.strings(connection, "SELECT id FROM folders")).containsExactly("3");
  }

  @Test
  void aColumnPointedToThatWasRenamedFailsOneInsert() throws SQLException {
    Users.execute(connection, "DELETE FROM folders WHERE id = 3");
    execute("ALTER TABLE folders RENAME COLUMN id TO number");
    String insert = "INSERT INTO notes (id, folder) VALUES (30, 3)";
    assertThatThrownBy(() -> Users.execute(connection, insert)).isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> Users.execute(connection, insert))
        .hasMessageContaining("soft-deleted");
  }

  private void execute(String sql) throws SQLException {
    try (Connection real = users.connectForReal()) {
      Users.execute(real, sql);
    }
  }
}
