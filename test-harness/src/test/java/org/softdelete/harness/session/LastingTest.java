package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.harness.database.Product;
import org.softdelete.jdbc.SoftDelete;

/** Nothing that outlives a scope carries it out. */
class LastingTest extends SessionOnEachDatabase {

  private static final String KEPT = "it stays in the database";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PREPARE q AS SELECT name FROM users",
        "prepare q as (select name from users where id = 2)",
        "PREPARE q AS UPDATE users SET name = 'x' WHERE id = 2",
        "CREATE VIEW v AS SELECT name FROM users",
        "/* c */ CREATE OR REPLACE VIEW v AS SELECT name FROM users",
      })
  void whatShowsDeletedRowsInAScopeIsNotKept(String sql) throws SQLException {
    assertRefused(() -> SoftDelete.runWithDeleted(() -> execute(sql)));
    assertRefused(() -> SoftDelete.runOnlyDeleted(() -> execute(sql)));
    assertRefused(() -> SoftDelete.runForced(() -> SoftDelete.runWithDeleted(() -> execute(sql))));
    for (String setting : List.of("false", "only")) {
      execute("SET softdelete.paranoid = " + setting);
      assertRefused(() -> execute(sql));
      assertRefused(() -> execute("SELECT 1; " + sql));
      execute("RESET softdelete.paranoid");
      assertRefused(() -> execute("SET softdelete.paranoid = " + setting + "; " + sql));
    }
    connection.setAutoCommit(false);
    execute("SET LOCAL softdelete.paranoid = false");
    if (product == Product.POSTGRESQL) {
      assertRefused(() -> execute(sql));
    } // H2 commits before it, so that the setting has ended.
    connection.rollback();
    execute(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PREPARE q AS TABLE users",
        "PREPARE q (int) AS SELECT name FROM users WHERE id = $1",
        "PREPARE q AS WITH w AS (SELECT name FROM users) SELECT name FROM w",
        "DECLARE c CURSOR WITH HOLD FOR SELECT name FROM users",
        "DECLARE c BINARY INSENSITIVE CURSOR WITH HOLD FOR TABLE users",
        "CREATE MATERIALIZED VIEW v AS SELECT name FROM users",
        "CREATE SCHEMA s CREATE VIEW v AS SELECT name FROM public.users",
        "CREATE POLICY p ON users USING (id IN (SELECT id FROM users))",
      })
  void andNotOnPostgresql(String sql) throws SQLException {
    onlyOn(Product.POSTGRESQL);
    whatShowsDeletedRowsInAScopeIsNotKept(sql);
  }

  @Test
  void whatReallyDeletesInAScopeIsNotKept() throws SQLException {
    String delete = "PREPARE q AS DELETE FROM users WHERE id = 1";
    assertRefused(() -> SoftDelete.runForced(() -> execute(delete)));
    execute(delete);
    SoftDelete.runForced(() -> execute("EXECUTE q"));
    assertThat(users.stored()).containsExactly("Ann", "Bob");
  }

  @Test
  void whatReallyDeletesThroughAViewIsNotKept() throws SQLException {
    execute("CREATE VIEW v AS SELECT id, name, deleted_at FROM users");
    assertThatThrownBy(
            () -> SoftDelete.runForced(() -> execute("PREPARE q AS DELETE FROM v WHERE id = 1")))
        .hasFieldOrPropertyWithValue("SQLState", "0A000");
  }

  @Test
  void aCursorThatEndsWithItsTransactionIsRefusedInAScopeOnly() throws SQLException {
    onlyOn(Product.POSTGRESQL);
    String cursor = "DECLARE c CURSOR FOR SELECT name FROM users ORDER BY name";
    connection.setAutoCommit(false);
    assertRefused(() -> SoftDelete.runWithDeleted(() -> execute(cursor)));
    execute("SET LOCAL softdelete.paranoid = false");
    execute(cursor);
    assertThat(Users.strings(connection, "FETCH ALL c")).containsExactly("Ann", "Bob");
    connection.rollback();
  }

  @Test
  void whatWasPreparedToOpenOneIsRefusedInAScopeAsWell() throws SQLException {
    onlyOn(Product.POSTGRESQL);
    execute("SET softdelete.paranoid = false");
    connection.setAutoCommit(false);
    try (PreparedStatement cursor =
        connection.prepareStatement("DECLARE c CURSOR FOR SELECT name FROM users")) {
      execute("RESET softdelete.paranoid");
      assertRefused(() -> SoftDelete.runWithDeleted(cursor::execute));
      cursor.execute();
      assertThat(Users.strings(connection, "FETCH ALL c")).containsExactly("Ann");
    }
    connection.rollback();
  }

  @Test
  void aHintStandsInTheTextAndIsKept() throws SQLException {
    SoftDelete.runWithDeleted(
        () -> execute("PREPARE q AS /*+ paranoid(false) */ SELECT name FROM users ORDER BY name"));
    execute("DEALLOCATE q");
    SoftDelete.runOnlyDeleted(
        () -> execute("/*+ paranoid(true) */ PREPARE q AS SELECT name FROM users"));
    execute("DEALLOCATE q");
    SoftDelete.runForced(() -> execute("PREPARE q AS DELETE /*+ force */ FROM users WHERE id = 2"));
    execute("EXECUTE q");
    assertThat(users.stored()).containsExactly("Ann");
  }

  @Test
  void whatAScopeDoesNotChangeIsKept() throws SQLException {
    execute("CREATE TABLE others (id INT)");
    SoftDelete.runWithDeleted(
        () -> {
          execute("PREPARE a AS SELECT id FROM others");
          execute("PREPARE b AS DELETE FROM users WHERE id = 1");
          execute("CREATE VIEW w AS SELECT id FROM others");
          execute("CREATE TABLE copied AS SELECT name FROM users");
          execute("ALTER TABLE users ADD COLUMN age INT");
          execute("CREATE INDEX i ON users (name)");
        });
    SoftDelete.runForced(
        () -> {
          execute("PREPARE c AS SELECT name FROM users");
          execute("CREATE VIEW v AS SELECT name FROM users");
        });
    assertThat(Users.strings(connection, "SELECT name FROM v")).containsExactly("Ann");
    assertThat(Users.strings(connection, "SELECT name FROM copied ORDER BY name"))
        .containsExactly("Ann", "Bob");
  }

  @Test
  void whatTheConnectionStartedWithIsKept() throws SQLException {
    try (Connection shown = DriverManager.getConnection(users.url("softdelete.paranoid=false"))) {
      Users.execute(shown, "PREPARE q AS SELECT name FROM users");
      Users.execute(shown, "DEALLOCATE q");
      Users.execute(shown, "SET softdelete.paranoid = only");
      assertRefused(() -> Users.execute(shown, "PREPARE q AS SELECT name FROM users"));
    }
    execute("SET softdelete.paranoid = false");
    assertRefused(() -> execute("PREPARE q AS SELECT name FROM users"));
  }

  @Test
  void itIsRefusedWhereWhatIsUnsupportedPasses() throws SQLException {
    try (Connection passing =
        DriverManager.getConnection(users.url("softdelete.unsupported=pass"))) {
      assertRefused(
          () ->
              SoftDelete.runForced(() -> Users.execute(passing, "PREPARE q AS DELETE FROM users")));
    }
  }

  private void execute(String sql) throws SQLException {
    Users.execute(connection, sql);
  }

  private void onlyOn(Product wanted) {
    Assumptions.assumeTrue(product == wanted);
  }

  private static void assertRefused(SoftDelete.Action<SQLException> action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("0A000"))
        .hasMessageContaining(KEPT);
  }
}
