package org.softdelete.harness.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.jdbc.SoftDelete;

/** Rows that are changed through a result set in a transaction that is ended past the driver. */
@ExtendWith(Servers.Parameter.class)
class XaTransactionsTest {

  private static final String CHANGED =
      "SELECT count(*) FROM items WHERE name = 'changed' OR id = 3 AND deleted_at IS NOT NULL";

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void theyAreAsTheyWereWhenItIsRolledBack(Product product, Servers servers)
      throws SQLException, XAException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "xa_rolled_back");
        XaTransaction transaction = new XaTransaction(product, database.plainUrl())) {
      updateAndDelete(transaction.connection());
      transaction.rollback();
      assertThat(database.count(CHANGED)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void theyAreChangedWhenItIsCommittedAndNotBefore(Product product, Servers servers)
      throws SQLException, XAException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "xa_committed");
        XaTransaction transaction = new XaTransaction(product, database.plainUrl())) {
      updateAndDelete(transaction.connection());
      assertThat(database.count(CHANGED)).isZero();
      transaction.commit();
      assertThat(database.count(CHANGED)).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void aLocalSettingEndsWithIt(Product product, Servers servers) throws SQLException, XAException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "xa_local");
        XaTransaction transaction = new XaTransaction(product, database.plainUrl())) {
      Connection connection = wrapped(transaction.connection());
      int live = count(connection);
      assertThat(set(connection, "SET LOCAL softdelete.paranoid = false")).isGreaterThan(live);
      transaction.commit();
      assertThat(count(connection)).as("behind it").isEqualTo(live);
      transaction.begin();
      assertThat(set(connection, "SET LOCAL softdelete.paranoid = false")).isGreaterThan(live);
      transaction.rollback();
      transaction.begin();
      assertThat(count(connection)).as("in the next").isEqualTo(live);
      transaction.rollback();
    }
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void aLookUpIsPartOfIt(Product product, Servers servers) throws SQLException, XAException {
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "xa_look_up");
        XaTransaction transaction = new XaTransaction(product, database.plainUrl())) {
      Connection connection =
          SoftDelete.builder()
              .rules("classpath:session/schema.yaml")
              .build()
              .wrap(transaction.connection());
      boolean autoCommit = connection.getAutoCommit();
      assertThat(connection.nativeSQL("SELECT * FROM notes")).isEqualTo("SELECT * FROM notes");
      assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
      update(connection, "DELETE FROM items WHERE id = 3");
      transaction.rollback();
      assertThat(database.count("SELECT count(*) FROM items WHERE id = 3")).isEqualTo(1);
    }
  }

  private static int set(Connection connection, String setting) throws SQLException {
    update(connection, setting);
    return count(connection);
  }

  private static int count(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM items")) {
      count.next();
      return count.getInt(1);
    }
  }

  private static void update(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static Connection wrapped(Connection plain) throws SQLException {
    return SoftDelete.builder().rules(Twins.RULES).build().wrap(plain);
  }

  private static void updateAndDelete(Connection plain) throws SQLException {
    Connection connection = wrapped(plain);
    try (Statement statement =
            connection.createStatement(
                ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE);
        ResultSet rows = statement.executeQuery("SELECT * FROM items WHERE id < 4 ORDER BY id")) {
      assertThat(rows.next()).isTrue();
      rows.updateString("name", "changed");
      rows.updateRow();
      assertThat(rows.next()).isTrue();
      rows.deleteRow();
    }
  }
}
