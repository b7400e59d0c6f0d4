package org.softdelete.harness.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.jdbc.SoftDelete;

/** What becomes of a row that a result set deletes or updates, looked at past the driver. */
@ExtendWith(Servers.Parameter.class)
class DeleteRowTest {

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
    try (Connection connection = database.connect();
        Statement statement =
            connection.createStatement(
                ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      work.on(rows);
    }
  }
}
