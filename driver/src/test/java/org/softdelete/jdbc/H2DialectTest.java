package org.softdelete.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names.Unquoted;
import org.softdelete.dialect.h2.H2Dialect;

/** What is found out about an H2 database, under each of its ways with names. */
class H2DialectTest {

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
      Dialect dialect = DatabaseDialect.of(connection.getMetaData());
      assertThat(dialect).isEqualTo(H2Dialect.of(names));

      var schemas = new H2Schemas(connection, names);
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

  @Test
  void anotherDatabaseIsRefusedWithThoseThatAreUnderstood() {
    var database = new RecordingDelegate().returning("SQLite").as(DatabaseMetaData.class);
    assertThatThrownBy(() -> DatabaseDialect.of(database))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
        .hasMessageContainingAll("'SQLite'", "H2", "PostgreSQL");
  }
}
