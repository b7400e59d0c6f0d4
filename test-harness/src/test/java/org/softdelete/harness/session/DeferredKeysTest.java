package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Product;

/** A deferred key is checked when the transaction ends (SEMANTICS §5), where a database has it. */
class DeferredKeysTest extends SessionOnEachDatabase {

  @BeforeEach
  void makeChild() throws SQLException {
    Assumptions.assumeTrue(product != Product.H2);
    Users.execute(
        connection,
        "CREATE TABLE notes (id INT PRIMARY KEY, author INT REFERENCES users (id)"
            + " DEFERRABLE INITIALLY DEFERRED, deleted_at TIMESTAMP)");
    Users.execute(connection, "INSERT INTO notes VALUES (10, 1, NULL)");
    connection.setAutoCommit(false);
    assertThat(count("DELETE FROM users WHERE id = 1")).isEqualTo(1);
  }

  @Test
  void aCommitFailsAndUndoesAll() throws SQLException {
    assertThatThrownBy(connection::commit)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23503"));
    assertThat(count("UPDATE users SET name = 'Eve' WHERE id = 1")).isEqualTo(1);
  }

  @Test
  void aCommitAsTextFails() {
    assertThatThrownBy(() -> count("COMMIT"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23503"));
  }

  @Test
  void theEndOfManualCommitFails() throws SQLException {
    assertThatThrownBy(() -> connection.setAutoCommit(true)).isInstanceOf(SQLException.class);
    connection.rollback();
    assertThat(count("UPDATE users SET name = 'Eve' WHERE id = 1")).isEqualTo(1);
  }

  @Test
  void whatIsDeletedByThenIsInNobodysWay() throws SQLException {
    assertThat(count("DELETE FROM notes WHERE id = 10")).isEqualTo(1);
    connection.commit();
    assertThat(count("UPDATE users SET name = 'Eve' WHERE id = 1")).isZero();
  }

  @Test
  void aRollbackForgetsIt() throws SQLException {
    connection.rollback();
    connection.commit();
    assertThat(count("UPDATE users SET name = 'Eve' WHERE id = 1")).isEqualTo(1);
  }

  @Test
  void aTransactionThatHasFailedIsEnded() throws SQLException {
    assertThatThrownBy(() -> count("SELECT 1 / 0")).isInstanceOf(SQLException.class);
    connection.commit();
    assertThat(count("UPDATE users SET name = 'Eve' WHERE id = 1")).isEqualTo(1);
  }

  @Test
  void setConstraintsMakesTheCheck() {
    assertThatThrownBy(() -> count("SET CONSTRAINTS ALL IMMEDIATE"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23503"));
  }

  @Test
  void goingBackToASavepointUndoesSetConstraints() throws SQLException {
    Users.execute(connection, "INSERT INTO users VALUES (3, 'Eve', NULL)");
    Users.execute(connection, "INSERT INTO notes VALUES (11, 3, NULL)");
    Savepoint before = connection.setSavepoint();
    count("DELETE FROM notes WHERE id = 10");
    count("SET CONSTRAINTS ALL IMMEDIATE");
    connection.rollback(before);
    assertThat(count("DELETE FROM users WHERE id = 3")).isEqualTo(1);
    count("DELETE FROM notes WHERE id = 11");
    // What the check found before is there again.
    assertThatThrownBy(connection::commit)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23503"));
  }

  @Test
  void anotherTransactionHasItsOwn() throws SQLException {
    connection.rollback();
    count("SET CONSTRAINTS ALL IMMEDIATE");
    connection.commit();
    assertThat(count("DELETE FROM users WHERE id = 1")).isEqualTo(1);
    connection.rollback();
  }

  private int count(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return statement.getUpdateCount();
    }
  }
}
