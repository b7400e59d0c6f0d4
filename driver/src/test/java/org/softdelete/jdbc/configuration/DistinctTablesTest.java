package org.softdelete.jdbc.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are one is for the database to say, so the same rules are right or wrong by it. */
class DistinctTablesTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "'', users, \"USERS\"",
    "'', app.users, \"APP\".\"USERS\"",
    "DATABASE_TO_LOWER=TRUE;, users, \"users\"",
    "CASE_INSENSITIVE_IDENTIFIERS=TRUE;, \"Users\", \"uSERS\"",
  })
  void twoNamesOfOneTableAreRefused(String setting, String one, String other) throws Exception {
    assertThatThrownBy(() -> connect(setting, one, other).close())
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"))
        .hasMessageContainingAll("rules.yaml", one + " and " + other + " mean the same", "Leave");
  }

  @ParameterizedTest
  @CsvSource({
    "'', users, \"users\"",
    "'', users, app.users",
    "'', \"a.b\", a.b",
    "DATABASE_TO_LOWER=TRUE;, users, \"USERS\"",
    "DATABASE_TO_UPPER=FALSE;, users, \"USERS\"",
  })
  void namesOfTwoTablesAreNot(String setting, String one, String other) throws Exception {
    try (Connection connection = connect(setting, one, other)) {
      assertThat(connection.isValid(0)).isTrue();
    }
  }

  private Connection connect(String setting, String one, String other)
      throws IOException, SQLException {
    Path rules = directory.resolve("rules.yaml");
    Files.writeString(rules, "version: 1\ntables: {'%s': , '%s': }\n".formatted(one, other));
    return DriverManager.getConnection(
        "jdbc:softdelete:h2:mem:;" + setting + "softdelete.rules=" + rules);
  }
}
