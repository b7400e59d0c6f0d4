package org.softdelete.harness.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.dialect.postgresql.PostgresqlDatabase;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.jdbc.database.Database;

/** Whether PostgreSQL is in a transaction, which auto-commit alone does not tell. */
@ExtendWith(Servers.Parameter.class)
class OpenTransactionTest {

  private static final Database POSTGRESQL = new PostgresqlDatabase();

  @Test
  void pgjdbcTells(Servers servers) throws SQLException {
    try (DriverDatabase database = database(servers, "transaction_pgjdbc");
        Connection connection = DriverManager.getConnection(database.plainUrl())) {
      assertFollowed(connection);
    }
  }

  @Test
  void pgjdbcTellsThroughAPool(Servers servers) throws SQLException {
    try (DriverDatabase database = database(servers, "transaction_pool");
        HikariDataSource pool = new HikariDataSource()) {
      pool.setJdbcUrl(database.plainUrl());
      try (Connection connection = pool.getConnection()) {
        assertFollowed(connection);
      }
    }
  }

  @Test
  void theServerTellsWhereADriverDoesNotUnwrap(Servers servers) throws SQLException {
    try (DriverDatabase database = database(servers, "transaction_proxy");
        Connection connection = DriverManager.getConnection(database.plainUrl())) {
      assertFollowed(withoutUnwrapping(connection));
    }
  }

  private static void assertFollowed(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThat(POSTGRESQL.isInTransaction(connection)).isFalse();
      statement.execute("BEGIN");
      assertThat(POSTGRESQL.isInTransaction(connection)).isTrue();
      assertThatThrownBy(() -> statement.execute("SELECT 1/0")).isInstanceOf(SQLException.class);
      assertThat(POSTGRESQL.isInTransaction(connection)).as("failed").isTrue();
      statement.execute("ROLLBACK");
      assertThat(POSTGRESQL.isInTransaction(connection)).isFalse();
      connection.setAutoCommit(false);
      assertThat(POSTGRESQL.isInTransaction(connection)).as("about to be begun").isTrue();
      connection.setAutoCommit(true);
    }
  }

  private static DriverDatabase database(Servers servers, String name) throws SQLException {
    Product product = Product.POSTGRESQL;
    Assumptions.assumeTrue(Servers.products().contains(product));
    return new DriverDatabase(servers.get(product), name);
  }

  private static Connection withoutUnwrapping(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            OpenTransactionTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("isWrapperFor")) {
                return false;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
