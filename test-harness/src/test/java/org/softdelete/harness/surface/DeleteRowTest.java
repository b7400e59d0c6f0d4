package org.softdelete.harness.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.jdbc.SoftDelete;

/** What becomes of a row that a result set deletes or updates, looked at past the driver. */
@ExtendWith(Servers.Parameter.class)
class DeleteRowTest {

  /** What else is said behind the query: nothing, or what shows other rows from then on. */
  private static final List<Work> BEHIND_THE_QUERY =
      List.of(
          rows -> {},
          rows -> rows.getStatement().getConnection().setClientInfo("softdelete.paranoid", "only"),
          rows ->
              rows.getStatement().getConnection().setClientInfo("softdelete.paranoid", "false"));

  /** What is done with a result set that is on its first row. */
  @FunctionalInterface
  private interface Work {
    void on(ResultSet rows) throws SQLException;
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void itStaysInAListedTableMarkedAndIsGoneFromAnUnlistedOne(Product product, Servers servers)
      throws SQLException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "delete_row")) {
      firstRow(database, "SELECT * FROM items WHERE id = 1", ResultSet::deleteRow);
      firstRow(database, "SELECT * FROM labels WHERE id = 1", ResultSet::deleteRow);
      firstRow(database, "SELECT * FROM notes WHERE id = 1", ResultSet::deleteRow);
      firstRow(database, "SELECT * FROM links WHERE b = 1", ResultSet::deleteRow);
      assertThat(database.count("SELECT count(*) FROM items WHERE deleted_at IS NOT NULL"))
          .isEqualTo(3);
      assertThat(database.count("SELECT version FROM labels WHERE id = 1 AND gone")).isEqualTo(1);
      assertThat(database.count("SELECT count(*) FROM notes WHERE id = 1")).isZero();
      assertThat(database.count("SELECT count(*) FROM links WHERE b = 1")).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void itStaysWhereTheDatabaseWouldTakeRowsOfAListedTableAlong(Product product, Servers servers)
      throws SQLException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "delete_row_above");
        Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE shelves (id INT PRIMARY KEY, name VARCHAR(9))");
      statement.execute("INSERT INTO shelves VALUES (1, 'a'), (2, 'b')");
      statement.execute("ALTER TABLE items ADD COLUMN shelf INT");
      statement.execute("UPDATE items SET shelf = 1");
      statement.execute(
          "ALTER TABLE items ADD FOREIGN KEY (shelf) REFERENCES shelves (id) ON DELETE CASCADE");
      long rows = database.count("SELECT count(*) FROM items");
      firstRow(
          connection,
          "SELECT * FROM shelves WHERE id = 1",
          shelf ->
              assertThatThrownBy(shelf::deleteRow)
                  .isInstanceOf(SQLFeatureNotSupportedException.class));
      firstRow(connection, "SELECT * FROM shelves WHERE id = 2", ResultSet::deleteRow);
      assertThat(database.count("SELECT count(*) FROM items")).isEqualTo(rows);
      assertThat(database.count("SELECT count(*) FROM shelves")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void itIsReallyGoneWhereAScopeForcesDeletes(Product product, Servers servers)
      throws SQLException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "delete_row_forced")) {
      firstRow(
          database,
          "SELECT * FROM items WHERE id = 1",
          rows -> SoftDelete.runForced(() -> rows.deleteRow()));
      assertThat(database.count("SELECT count(*) FROM items WHERE id = 1")).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void itIsDeletedWhateverScopesAndTheSessionSayBehindItsQuery(Product product, Servers servers)
      throws SQLException {
    String left = "SELECT count(*) FROM items WHERE id = 1 AND deleted_at IS NULL";
    for (int i = 0; i < BEHIND_THE_QUERY.size(); i++) {
      Work work = BEHIND_THE_QUERY.get(i);
      try (DriverDatabase database =
          new DriverDatabase(servers.get(product), "delete_row_scope" + i)) {
        firstRow(
            database,
            "SELECT * FROM items WHERE id = 1",
            rows -> {
              work.on(rows);
              SoftDelete.runOnlyDeleted(rows::deleteRow);
            });
        assertThat(database.count(left)).isZero();
        assertThat(database.count("SELECT count(*) FROM items WHERE id = 1")).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void aRowDeletedMeanwhileIsNotUpdatedWhateverScopesAndTheSessionSayBehindItsQuery(
      Product product, Servers servers) throws SQLException {
    for (int i = 0; i < BEHIND_THE_QUERY.size(); i++) {
      Work work = BEHIND_THE_QUERY.get(i);
      try (DriverDatabase database =
          new DriverDatabase(servers.get(product), "update_row_scope" + i)) {
        firstRow(
            database, "SELECT * FROM items WHERE id = 1", rows -> assertGone(database, rows, work));
      }
    }
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "update_row_gone");
        Connection connection = database.connectWithoutHints()) {
      firstRow(
          connection,
          "SELECT * FROM items WHERE id = 1",
          rows -> assertGone(database, rows, BEHIND_THE_QUERY.get(0)));
    }
  }

  private static void assertGone(DriverDatabase database, ResultSet rows, Work before)
      throws SQLException {
    try (Connection other = database.connect();
        Statement delete = other.createStatement()) {
      assertThat(delete.executeUpdate("DELETE FROM items WHERE id = 1")).isEqualTo(1);
    }
    before.on(rows);
    SoftDelete.runWithDeleted(() -> updateQuietly(rows));
    SoftDelete.runOnlyDeleted(() -> updateQuietly(rows));
    updateQuietly(rows);
    assertThat(database.count("SELECT count(*) FROM items WHERE name = 'changed'")).isZero();
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void aLiveRowIsUpdatedWhereHintsAreOff(Product product, Servers servers) throws SQLException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "update_row_no_hint");
        Connection connection = database.connectWithoutHints()) {
      firstRow(
          connection,
          "SELECT * FROM items WHERE id = 1",
          rows -> {
            rows.updateString("name", "changed");
            SoftDelete.runOnlyDeleted(rows::updateRow);
            rows.refreshRow();
            assertThat(rows.getString("name")).isEqualTo("changed");
          });
      assertThat(database.count("SELECT count(*) FROM items WHERE name = 'changed'")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void aRowReadInAScopeCanBeUpdatedOutsideOfIt(Product product, Servers servers)
      throws SQLException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "update_row_read");
        Connection connection = database.connect();
        Statement statement = updatable(connection);
        ResultSet rows =
            SoftDelete.onlyDeleted(
                () -> statement.executeQuery("SELECT * FROM items WHERE id = 2"))) {
      assertThat(rows.next()).isTrue();
      rows.updateString("name", "changed");
      rows.updateRow();
      rows.refreshRow();
      assertThat(rows.getString("name")).isEqualTo("changed");
    }
  }

  /** H2 says that the row is gone. */
  private static void updateQuietly(ResultSet rows) throws SQLException {
    rows.updateString("name", "changed");
    try {
      rows.updateRow();
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo("02000");
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void aDeletedRowThatAHintShowsCanBeUpdated(Product product, Servers servers) throws SQLException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "update_row_hint")) {
      firstRow(
          database,
          "SELECT /*+ paranoid(false) */ * FROM items WHERE id = 2",
          rows -> {
            rows.updateString("name", "changed");
            rows.updateRow();
          });
      assertThat(database.count("SELECT count(*) FROM items WHERE name = 'changed'")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void whereItCannotBeToldWhichRowOfWhichTableItIsTheCallIsRefused(Product product, Servers servers)
      throws SQLException {
    String query =
        product == Product.POSTGRESQL
            ? "SELECT i.id, l.name FROM items i JOIN labels l ON l.id = i.id"
            : "SELECT name, amount FROM items";
    String state = product == Product.POSTGRESQL ? "0A000" : "90127";
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "delete_row_unsure")) {
      firstRow(
          database,
          query,
          rows ->
              assertThatThrownBy(rows::deleteRow)
                  .isInstanceOfSatisfying(
                      SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state)));
      assertThat(database.count("SELECT count(*) FROM items WHERE deleted_at IS NULL"))
          .isEqualTo(5);
    }
  }

  private static void firstRow(DriverDatabase database, String query, Work work)
      throws SQLException {
    try (Connection connection = database.connect()) {
      firstRow(connection, query, work);
    }
  }

  private static void firstRow(Connection connection, String query, Work work) throws SQLException {
    try (Statement statement = updatable(connection);
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      work.on(rows);
    }
  }

  private static Statement updatable(Connection connection) throws SQLException {
    return connection.createStatement(
        ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
  }
}
