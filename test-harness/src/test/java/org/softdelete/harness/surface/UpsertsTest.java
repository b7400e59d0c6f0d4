package org.softdelete.harness.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;

/** Upserts by prepared statements and in batches, and when the catalog is asked. */
@ExtendWith(Servers.Parameter.class)
class UpsertsTest {

  private static final String UPSERT =
      "INSERT INTO items (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = ?";

  @Test
  void aBatchOfParametersBringsDeletedRowsBack(Servers servers) throws SQLException {
    try (DriverDatabase database = database(servers, "parameters");
        Connection connection = database.connect();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      for (int id : new int[] {1, 2, 20, 2}) {
        upsert.setInt(1, id);
        upsert.setString(2, "inserted");
        upsert.setString(3, "changed");
        upsert.addBatch();
      }
      assertThat(upsert.executeBatch()).containsExactly(1, 1, 1, 1);
      assertThat(database.count(counting("id = 2 AND name = 'changed'"))).isOne();
      assertThat(database.count(counting("id = 20 AND name = 'inserted'"))).isOne();
      assertThat(database.count(counting("id = 2 AND amount IS NULL"))).isOne();
    }
  }

  @Test
  void aBatchOfTextsBringsDeletedRowsBack(Servers servers) throws SQLException {
    try (DriverDatabase database = database(servers, "texts");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.addBatch("DELETE FROM items WHERE id = 1");
      statement.addBatch("INSERT INTO items (id) VALUES (1), (2), (3) ON CONFLICT (id) DO NOTHING");
      statement.addBatch("INSERT INTO items (id) VALUES (1) ON CONFLICT (id) DO NOTHING");
      assertThat(statement.executeBatch()).containsExactly(1, 2, 0);
      assertThat(database.count(counting("id IN (1, 2) AND name IS NULL"))).isEqualTo(2);
    }
  }

  @Test
  void aPreparedUpsertFollowsTheSession(Servers servers) throws SQLException {
    try (DriverDatabase database = database(servers, "session");
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setInt(1, 2);
      upsert.setString(2, "inserted");
      upsert.setString(3, "changed");
      statement.execute("SET softdelete.paranoid = false");
      assertThat(upsert.executeUpdate()).isOne();
      assertThat(database.count(deleted("id = 2 AND name = 'changed'"))).isOne();
      statement.execute("SET softdelete.paranoid = true");
      assertThat(upsert.executeUpdate()).isOne();
      assertThat(database.count(counting("id = 2 AND name = 'inserted'"))).isOne();
    }
  }

  @Test
  void anIndexCountsFromWhenItIsThere(Servers servers) throws SQLException {
    String sql = "INSERT INTO items (name) VALUES ('two') ON CONFLICT (name) DO NOTHING";
    try (DriverDatabase database = database(servers, "indexes");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE UNIQUE INDEX a ON items (name) WHERE deleted_at IS NULL");
      assertThat(connection.nativeSQL(sql)).endsWith("DO NOTHING");
      statement.execute("CREATE UNIQUE INDEX b ON items (name)");
      assertThat(connection.nativeSQL(sql)).contains("DO UPDATE");
      assertThat(statement.executeUpdate(sql)).isOne();
    }
  }

  @Test
  void inAFailedTransactionItFailsAsAllStatementsDo(Servers servers) throws SQLException {
    try (DriverDatabase database = database(servers, "failed");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      assertThatThrownBy(() -> statement.execute("SELECT 1 / 0")).isInstanceOf(SQLException.class);
      assertThatThrownBy(
              () -> statement.execute("INSERT INTO items VALUES (1) ON CONFLICT DO NOTHING"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25P02"));
    }
  }

  private static DriverDatabase database(Servers servers, String name) throws SQLException {
    return new DriverDatabase(servers.only(Product.POSTGRESQL), "upserts_" + name);
  }

  private static String counting(String condition) {
    return "SELECT COUNT(*) FROM items WHERE deleted_at IS NULL AND " + condition;
  }

  private static String deleted(String condition) {
    return "SELECT COUNT(*) FROM items WHERE deleted_at IS NOT NULL AND " + condition;
  }
}
