package org.softdelete.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names.Unquoted;

/** What is found out about an H2 database, under each of its ways with names and each mode. */
class H2DatabaseTest {

  private static final H2Database H2 = new H2Database();

  @ParameterizedTest
  @CsvSource({
    "'', UPPER, USERS",
    "DATABASE_TO_LOWER=TRUE, LOWER, users",
    "DATABASE_TO_UPPER=FALSE, EXACT, Users",
    "DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE, INSENSITIVE, uSERS",
    "CASE_INSENSITIVE_IDENTIFIERS=TRUE, INSENSITIVE, uSERS"
  })
  void namesAreFoldedAndTablesFoundAsThatDatabaseDoes(String setting, Unquoted names, String table)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;" + setting);
        Statement statement = connection.createStatement()) {
      Dialect dialect = H2.dialect(connection);
      assertThat(dialect).isEqualTo(H2Dialect.of(names));

      var schemas = H2.schemas(connection, dialect);
      statement.execute("CREATE SCHEMA \"a \"\"b\"");
      statement.execute("CREATE SCHEMA \"c\"");
      assertThat(schemas.schemaOf(table)).isNull();
      statement.execute("CREATE TABLE \"c\".Users (id INT)");
      assertThat(schemas.schemaOf(table)).as("a schema that is not searched").isNull();
      statement.execute("SET SCHEMA_SEARCH_PATH \"a \"\"b\", \"c\"");
      assertThat(schemas.schemaOf(table)).isEqualTo("c");
      statement.execute("CREATE TABLE \"a \"\"b\".Users (id INT)");
      assertThat(schemas.schemaOf(table)).isEqualTo("a \"b");
      statement.execute("CREATE TABLE Users (id INT)");
      assertThat(schemas.schemaOf(table)).isEqualToIgnoringCase("public");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"MSSQLServer", "mssqlserver"})
  void aModeWithNamesInSquareBracketsIsRefused(String mode) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=" + mode)) {
      assertModeIsRefused(connection);
      assertModeIsRefused(withoutUnwrapping(connection));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REGULAR",
        "STRICT",
        "LEGACY",
        "DB2",
        "Derby",
        "MariaDB",
        "MySQL",
        "HSQLDB",
        "Oracle",
        "PostgreSQL"
      })
  void theOtherModesAreUnderstood(String mode) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=" + mode)) {
      Dialect dialect = H2.dialect(connection);
      assertThat(dialect).isEqualTo(H2Dialect.of(Unquoted.UPPER, dialect.upserts()));
    }
  }

  @Test
  void aTransactionIsOpenFromBeginOrWithoutAutoCommitUntilItEnds() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      assertThat(H2.isInTransaction(connection)).isFalse();
      statement.execute("BEGIN");
      assertThat(H2.isInTransaction(connection)).isTrue();
      statement.execute("COMMIT");
      assertThat(H2.isInTransaction(connection)).isFalse();
      connection.setAutoCommit(false);
      assertThat(H2.isInTransaction(connection)).isTrue();
    }
  }

  @Test
  void whatPassesNoQueryOfTheCatalogOnReadsTheTextsItself() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
      assertThat(H2.dialect(withoutCatalog(connection))).isEqualTo(H2Dialect.of(Unquoted.UPPER));
    }
  }

  private static void assertModeIsRefused(Connection connection) {
    assertThatThrownBy(() -> H2.dialect(connection))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
        .hasMessageContainingAll("MODE=MSSQLServer", "square brackets", "MODE=REGULAR");
  }

  private static Connection withoutUnwrapping(Connection connection) {
    return proxy(
        (proxy, method, arguments) ->
            method.getName().equals("isWrapperFor") ? false : method.invoke(connection, arguments));
  }

  /** As ShardingSphere, which plans every query itself and knows its own tables only. */
  private static Connection withoutCatalog(Connection connection) {
    Connection wrapped = withoutUnwrapping(connection);
    return proxy(
        (proxy, method, arguments) -> {
          if (method.getName().equals("createStatement")) {
            throw new IllegalStateException("unknown database");
          }
          return method.invoke(wrapped, arguments);
        });
  }

  private static Connection proxy(InvocationHandler handler) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
  }
}
