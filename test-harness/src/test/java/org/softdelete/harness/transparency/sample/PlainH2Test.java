package org.softdelete.harness.transparency.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;

/** Passes on the real URL, as somebody else's tests do; some of it cannot on any other. */
class PlainH2Test {

  @Test
  void aRowThatIsStoredIsFound() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t AS VALUES (1)");
      try (ResultSet rows = statement.executeQuery("SELECT * FROM t")) {
        assertThat(rows.next()).isTrue();
      }
    }
  }

  @Test
  void aConnectionCanBeCastToTheDriversOwnClass() throws SQLException {
    try (Connection connection = connect()) {
      assertThat(((JdbcConnection) connection).getTraceId()).isNotNegative();
    }
  }

  @Test
  void aConnectionIsTheDriversOwn() throws SQLException {
    try (Connection connection = connect()) {
      assertThat(connection.getClass()).isEqualTo(JdbcConnection.class);
    }
  }

  @Test
  void whatIsOnlyForTheDriversOwnConnectionIsTried() throws SQLException {
    try (Connection connection = connect()) {
      assumeOwn(connection);
    }
  }

  private static void assumeOwn(Connection connection) {
    assumeTrue(connection instanceof JdbcConnection);
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:");
  }
}
