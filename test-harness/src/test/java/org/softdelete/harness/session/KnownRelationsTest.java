package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDelete;

/** What connections know of the relations that lead to listed tables, and when they look again. */
class KnownRelationsTest extends SessionOnEachDatabase {

  private Connection plain;

  @BeforeEach
  void connectForReal() throws SQLException {
    plain = users.connectForReal();
  }

  @Test
  void theCatalogIsReadOnceForAllConnections() throws SQLException {
    SoftDelete softDelete = SoftDelete.builder().rules(Users.RULES).build();
    var first = new AtomicInteger();
    var second = new AtomicInteger();
    try (Connection one = softDelete.wrap(counting(users.connectForReal(), first));
        Connection other = softDelete.wrap(counting(users.connectForReal(), second))) {
      assertThat(Users.names(one)).isEqualTo(Users.names(other)).containsExactly("Ann");
      assertThat(first.get() - second.get()).isPositive();
      int before = second.get();
      Users.names(other);
      assertThat(second.get()).as("statements for a second query").isEqualTo(before + 1);
    }
  }

  @Test
  void aDefinitionIsReadOnceAlsoWithoutAutoCommit() throws SQLException {
    SoftDelete softDelete = SoftDelete.builder().rules(Users.RULES).build();
    var statements = new AtomicInteger();
    try (Connection one = softDelete.wrap(counting(users.connectForReal(), statements))) {
      one.setAutoCommit(false);
      Users.execute(one, "CREATE TABLE other (id INT)");
      one.commit();
      Users.names(one);
      one.commit();
      int before = statements.get();
      Users.names(one);
      one.commit();
      Users.names(one);
      one.commit();
      assertThat(statements.get()).isEqualTo(before + 2);
    }
  }

  @Test
  void whatAnotherConnectionDefinedThroughTheDriverIsKnown() throws SQLException {
    try (Connection other = users.connect()) {
      Users.names(other);
      Users.execute(connection, "CREATE VIEW people AS SELECT id, name FROM users");
      assertRefused(other, "DELETE FROM people");
      assertThat(Users.strings(other, "SELECT name FROM people")).containsExactly("Ann");
    }
  }

  @Test
  void whatOthersMadeIsLookedUpBeforeItIsChanged() throws SQLException {
    Users.names(connection);
    Users.execute(plain, "CREATE VIEW people AS SELECT id, name FROM users");
    assertRefused(connection, "DELETE FROM people");
    connection.setAutoCommit(false);
    Users.names(connection);
    Users.execute(plain, "CREATE VIEW folk AS SELECT id, name FROM people");
    assertRefused(connection, "DELETE FROM folk");
    connection.rollback();
    assertThat(users.stored()).containsExactly("Ann", "Bob");
  }

  @Test
  void whatOthersMadeIsLookedUpBeforeItIsRead() throws SQLException {
    Users.names(connection);
    if (product == Product.POSTGRESQL) {
      Users.execute(plain, "CREATE TABLE guests () INHERITS (users)");
      Users.execute(plain, "INSERT INTO guests VALUES (3, 'Cid', NULL), (4, 'Dee', now())");
      assertThat(Users.strings(connection, "SELECT name FROM guests")).containsExactly("Cid");
    } else {
      Users.execute(plain, "CREATE SYNONYM guests FOR users");
      assertThat(Users.strings(connection, "SELECT name FROM guests")).containsExactly("Ann");
    }
  }

  @Test
  void whatWasMadeSinceTheSnapshotIsRefused() throws SQLException {
    onPostgresqlOnly();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    Users.names(connection);
    Users.execute(plain, "CREATE VIEW people AS SELECT id, name FROM users");
    assertRefused(connection, "DELETE FROM people");
    connection.rollback();
    assertRefused(connection, "DELETE FROM people");
  }

  @Test
  void whatIsRolledBackIsForgotten() throws SQLException {
    onPostgresqlOnly();
    Users.execute(connection, "CREATE TABLE people (id INT)");
    connection.setAutoCommit(false);
    Users.execute(connection, "DROP TABLE people");
    Users.execute(connection, "CREATE VIEW people AS SELECT id FROM users");
    assertRefused(connection, "DELETE FROM people");
    try (Connection other = users.connect()) {
      Users.names(other);
    }
    connection.rollback();
    Users.execute(connection, "DELETE FROM people");
    connection.commit();
  }

  @Test
  void aPreparedStatementFollows() throws SQLException {
    Users.execute(connection, "CREATE TABLE people (id INT)");
    try (PreparedStatement delete = connection.prepareStatement("DELETE FROM people")) {
      delete.executeUpdate();
      Users.execute(connection, "DROP TABLE people");
      Users.execute(connection, "CREATE VIEW people AS SELECT id FROM users");
      assertThatThrownBy(delete::executeUpdate)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"));
    }
  }

  @Test
  void aBatchThatWouldBeRewrittenOtherwiseIsRefused() throws SQLException {
    Users.execute(connection, "CREATE TABLE people (id INT)");
    try (Statement batch = connection.createStatement()) {
      batch.addBatch("DELETE FROM people");
      Users.execute(connection, "DROP TABLE people");
      Users.execute(connection, "CREATE VIEW people AS SELECT id FROM users");
      assertThatThrownBy(batch::executeBatch).isInstanceOf(SQLException.class);
    }
    assertThat(users.stored()).containsExactly("Ann", "Bob");
  }

  @Test
  void aBatchThatMakesAViewCannotDeleteFromIt() throws SQLException {
    try (Statement batch = connection.createStatement()) {
      batch.addBatch("CREATE VIEW people AS SELECT id FROM users");
      assertThatThrownBy(() -> batch.addBatch("DELETE FROM people"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void nothingIsBegunToLook() throws SQLException {
    connection.setAutoCommit(false);
    Users.execute(plain, "CREATE TABLE other (id INT)");
    connection.nativeSQL("DELETE FROM other");
    connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    assertThat(connection.getAutoCommit()).isFalse();
  }

  private void onPostgresqlOnly() {
    Assumptions.assumeTrue(product == Product.POSTGRESQL, "H2 commits definitions at once");
  }

  private static void assertRefused(Connection connection, String sql) {
    assertThatThrownBy(() -> Users.execute(connection, sql))
        .as(sql)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"));
  }

  /** {@code real}, on which it is counted how many statements are made. */
  private static Connection counting(Connection real, AtomicInteger statements) {
    return (Connection)
        Proxy.newProxyInstance(
            KnownRelationsTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().matches("prepareStatement|createStatement")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
