package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;

/** Properties of pgjdbc that change how transactions and rows behave change nothing here. */
@ExtendWith(Servers.Parameter.class)
class PgjdbcSettingsTest {

  private static final String DELETE = "DELETE FROM folders WHERE id = ?";

  private Users users;

  @BeforeEach
  void makeTables(Servers servers) throws SQLException {
    String name = "pgjdbc_" + UUID.randomUUID().toString().replace("-", "");
    users = Users.create(servers.only(Product.POSTGRESQL), name);
    try (Connection real = users.connectForReal()) {
      Users.execute(
          real,
          "CREATE TABLE folders (id INT PRIMARY KEY, version INT, deleted_at TIMESTAMP, deletion UUID, deleter TEXT, why TEXT)");
      Users.execute(
          real,
          "CREATE TABLE notes (id INT PRIMARY KEY, folder INT REFERENCES folders ON DELETE CASCADE, deleted_at TIMESTAMP)");
      Users.execute(real, "CREATE TABLE holds (note INT REFERENCES notes)");
      Users.execute(real, "INSERT INTO folders (id) VALUES (1), (2), (3)");
      Users.execute(
          real, "INSERT INTO notes (id, folder) VALUES (10, 1), (11, 1), (20, 2), (30, 3)");
      Users.execute(real, "INSERT INTO holds VALUES (20)");
    }
  }

  @Test
  void aDeleteThatFailsIsUndoneWhereTheTransactionGoesOn() throws SQLException {
    try (Connection connection = DriverManager.getConnection(users.url("autosave=always"))) {
      connection.setAutoCommit(false);
      assertThatThrownBy(() -> Users.execute(connection, "DELETE FROM folders WHERE id = 2"))
          .hasMessageContaining("holds");
      Users.execute(connection, "DELETE FROM folders WHERE id = 3");
      assertThatThrownBy(() -> Users.execute(connection, "DELETE FROM folders"))
          .hasMessageContaining("holds");
      connection.commit();
      assertThat(Users.strings(connection, "SELECT id FROM notes ORDER BY id"))
          .containsExactly("10", "11", "20");
    }
  }

  @Test
  void soItIsInATransactionThatSqlBegins() throws SQLException {
    try (Connection connection = DriverManager.getConnection(users.url("autosave=always"))) {
      Users.execute(connection, "BEGIN");
      assertThatThrownBy(() -> Users.execute(connection, "DELETE FROM folders WHERE id = 2"))
          .hasMessageContaining("holds");
      Users.execute(connection, "DELETE FROM folders WHERE id = 3");
      Users.execute(connection, "COMMIT");
      assertThat(Users.strings(connection, "SELECT id FROM notes ORDER BY id"))
          .containsExactly("10", "11", "20");
    }
  }

  @Test
  void aBatchThatFailsIsUndoneWhereTheTransactionGoesOn() throws SQLException {
    try (Connection connection = DriverManager.getConnection(users.url("autosave=always"));
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      connection.setAutoCommit(false);
      for (int id = 1; id <= 3; id++) {
        delete.setInt(1, id);
        delete.addBatch();
      }
      assertThatThrownBy(delete::executeBatch).hasMessageContaining("holds");
      connection.commit();
      assertThat(Users.strings(connection, "SELECT id FROM folders")).hasSize(3);
      assertThat(Users.strings(connection, "SELECT id FROM notes")).hasSize(4);
    }
  }

  @Test
  void allRowsAreFollowedWhereFewAreFetchedAtOnce() throws SQLException {
    try (Connection connection = DriverManager.getConnection(users.url("defaultRowFetchSize=1"))) {
      Users.execute(connection, "DELETE FROM folders WHERE id IN (1, 3)");
      assertThat(Users.strings(connection, "SELECT id FROM notes")).containsExactly("20");
      Users.execute(connection, "UPDATE folders SET deleted_at = NULL");
      assertThat(Users.strings(connection, "SELECT id FROM folders")).hasSize(3);
    }
  }
}
