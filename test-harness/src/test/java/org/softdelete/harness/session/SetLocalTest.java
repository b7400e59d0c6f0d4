package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.harness.database.Product;

/** {@code SET LOCAL softdelete.paranoid} ends with its transaction, however that ends. */
class SetLocalTest extends SessionOnEachDatabase {

  private static final String SHOW_ALL = "SET LOCAL softdelete.paranoid = false";
  private static final String HIDE = "SET LOCAL softdelete.paranoid = true";

  @ParameterizedTest
  @ValueSource(strings = {"COMMIT", "END", "COMMIT AND CHAIN", "/* c */ commit work"})
  void aCommitThatFailsEndsIt(String commit) throws SQLException {
    violateDeferredKey();
    assertThatThrownBy(() -> Users.execute(connection, commit)).isInstanceOf(SQLException.class);
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void aCommitByJdbcThatFailsEndsIt() throws SQLException {
    violateDeferredKey();
    assertThatThrownBy(() -> connection.commit()).isInstanceOf(SQLException.class);
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void goingBackToAutoCommitThatFailsEndsIt() throws SQLException {
    violateDeferredKey();
    assertThatThrownBy(() -> connection.setAutoCommit(true)).isInstanceOf(SQLException.class);
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void aPreparedCommitThatFailsEndsIt() throws SQLException {
    violateDeferredKey();
    try (PreparedStatement commit = connection.prepareStatement("COMMIT")) {
      assertThatThrownBy(commit::execute).isInstanceOf(SQLException.class);
    }
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COMMIT; SELECT 1/0",
        "ROLLBACK; SELECT 1/0",
        "COMMIT; BEGIN; SELECT 1/0",
        "COMMIT; BEGIN; SAVEPOINT a; SELECT 1/0",
        "SELECT 1; ABORT; SELECT nothing"
      })
  void aTextThatFailsBehindTheEndEndsIt(String text) throws SQLException {
    onlyOn(Product.POSTGRESQL);
    begin(SHOW_ALL);
    assertThatThrownBy(() -> Users.execute(connection, text)).isInstanceOf(SQLException.class);
    if (text.contains("SAVEPOINT")) {
      Users.execute(connection, "ROLLBACK TO SAVEPOINT a");
    } else if (text.contains("BEGIN")) {
      Users.execute(connection, "ROLLBACK");
    }
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void whatHidesHoldsOnWhereTheEndIsNotSure() throws SQLException {
    onlyOn(Product.POSTGRESQL);
    Users.execute(connection, "SET softdelete.paranoid = false");
    connection.setAutoCommit(false);
    Users.execute(connection, HIDE);
    Savepoint savepoint = connection.setSavepoint();
    assertThatThrownBy(() -> Users.execute(connection, "SELECT 1/0; COMMIT"))
        .isInstanceOf(SQLException.class);
    connection.rollback(savepoint);
    assertThat(Users.names(connection)).containsExactly("Ann");
    connection.commit();
    assertThat(Users.names(connection)).containsExactly("Ann", "Bob");
  }

  @Test
  void itOutlivesAnErrorAndASavepoint() throws SQLException {
    connection.setAutoCommit(false);
    Users.execute(connection, SHOW_ALL);
    Savepoint savepoint = connection.setSavepoint();
    assertThatThrownBy(() -> Users.execute(connection, "SELECT nothing"))
        .isInstanceOf(SQLException.class);
    connection.rollback(savepoint);
    assertThat(Users.names(connection)).containsExactly("Ann", "Bob");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a INT)",
        "DROP TABLE IF EXISTS t",
        "CREATE VIEW v AS SELECT id FROM users",
        "ANALYZE",
        "COMMENT ON TABLE users IS 'x'",
        "TRUNCATE TABLE others",
        "SET DEFAULT_LOCK_TIMEOUT 1000",
        "CALL make_table()"
      })
  void aStatementThatCommitsEndsIt(String statement) throws SQLException {
    onlyOn(Product.H2);
    Users.execute(connection, "CREATE TABLE others (id INT)");
    Users.execute(
        connection,
        "CREATE ALIAS make_table AS 'void make(java.sql.Connection c)"
            + " throws java.sql.SQLException { c.createStatement().execute(\"CREATE TABLE made (a INT)\"); }'");
    for (String begin : List.of("", "BEGIN")) {
      if (begin.isEmpty()) {
        connection.setAutoCommit(false);
      } else {
        Users.execute(connection, begin);
      }
      Users.execute(connection, SHOW_ALL);
      Users.execute(
          connection, statement.replaceFirst("(TABLE|VIEW) ([tv]) ", "$1 $2" + begin + " "));
      Users.execute(connection, "DROP TABLE IF EXISTS made");
      assertThat(Users.names(connection)).as(begin).containsExactly("Ann");
      connection.setAutoCommit(true);
    }
  }

  @Test
  void inOneTextItEndsAtTheStatementThatCommits() throws SQLException {
    onlyOn(Product.H2);
    connection.setAutoCommit(false);
    Users.execute(
        connection, SHOW_ALL + "; CREATE TABLE t (a INT); UPDATE users SET name = 'Anna'");
    connection.commit();
    assertThat(users.stored()).containsExactly("Anna", "Bob");
  }

  @Test
  void inABatchAStatementThatCommitsIsRefusedWhileItHolds() throws SQLException {
    onlyOn(Product.H2);
    try (Statement statement = connection.createStatement()) {
      statement.addBatch("CREATE TABLE t (a INT)");
      statement.addBatch("INSERT INTO t VALUES (1)");
      assertThat(statement.executeBatch()).hasSize(2);
      connection.setAutoCommit(false);
      Users.execute(connection, SHOW_ALL);
      assertThatThrownBy(() -> statement.addBatch("DROP TABLE t"))
          .hasFieldOrPropertyWithValue("SQLState", "0A000");
      connection.commit();
      statement.addBatch("DROP TABLE t");
      statement.executeBatch();
    }
  }

  @Test
  void whatHidesEndsByAStatementThatCommitsToo() throws SQLException {
    onlyOn(Product.H2);
    Users.execute(connection, "SET softdelete.paranoid = false");
    connection.setAutoCommit(false);
    Users.execute(connection, HIDE);
    assertThat(Users.names(connection)).containsExactly("Ann");
    Users.execute(connection, "CREATE TABLE t (a INT)");
    assertThat(Users.names(connection)).containsExactly("Ann", "Bob");
  }

  @Test
  void outsideOfATransactionBegunByAStatementItWarns() throws SQLException {
    Users.execute(connection, "BEGIN");
    Users.execute(connection, "COMMIT");
    try (Statement statement = connection.createStatement()) {
      statement.execute(SHOW_ALL);
      assertThat((Object) statement.getWarnings()).isNotNull();
    }
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void theDefaultHoldsUntilTheEndAsWell() throws SQLException {
    Users.execute(connection, "SET softdelete.paranoid = only");
    connection.setAutoCommit(false);
    Users.execute(connection, "SET LOCAL softdelete.paranoid = DEFAULT");
    assertThat(Users.names(connection)).containsExactly("Ann");
    connection.commit();
    assertThat(Users.names(connection)).containsExactly("Bob");
    Users.execute(connection, "SET softdelete.paranoid = true");
    Users.execute(connection, "SET softdelete.paranoid(users) = false");
    Users.execute(connection, "SET LOCAL softdelete.paranoid(users) = DEFAULT");
    assertThat(Users.names(connection)).containsExactly("Ann");
    connection.rollback();
    assertThat(Users.names(connection)).containsExactly("Ann", "Bob");
  }

  @ParameterizedTest
  @ValueSource(strings = {"softdelete.paranoid", "softdelete.paranoid(users)"})
  void theDefaultTooWarnsOutsideOfATransaction(String setting) throws SQLException {
    Users.execute(connection, "SET " + setting + " = false");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL " + setting + " = DEFAULT");
      assertThat((Object) statement.getWarnings()).isNotNull();
    }
    assertThat(Users.names(connection)).containsExactly("Ann", "Bob");
  }

  @Test
  void beginAndItInOneTextWarnOfNothing() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("BEGIN; " + SHOW_ALL);
      assertThat((Object) statement.getWarnings()).isNull();
      assertThat(Users.names(connection)).containsExactly("Ann", "Bob");
      statement.execute("ROLLBACK");
    }
    assertThat(Users.names(connection)).containsExactly("Ann");
  }

  @Test
  void aConnectionThatIsReadOnlyInBetweenKeepsIt() throws SQLException {
    try (Connection other = DriverManager.getConnection(users.url())) {
      other.setAutoCommit(false);
      Users.execute(other, SHOW_ALL);
      other.setAutoCommit(false);
      assertThat(Users.names(other)).containsExactly("Ann", "Bob");
      other.rollback();
    }
  }

  /** Leaves the connection in a transaction that cannot be committed, with a local setting. */
  private void violateDeferredKey() throws SQLException {
    onlyOn(Product.POSTGRESQL);
    Users.execute(
        connection, "CREATE TABLE child (of INT REFERENCES users DEFERRABLE INITIALLY DEFERRED)");
    begin(SHOW_ALL);
    Users.execute(connection, "INSERT INTO child VALUES (99)");
    assertThat(Users.names(connection)).containsExactly("Ann", "Bob");
  }

  private void begin(String setting) throws SQLException {
    connection.setAutoCommit(false);
    Users.execute(connection, setting);
  }

  private void onlyOn(Product wanted) {
    Assumptions.assumeTrue(product == wanted);
  }
}
