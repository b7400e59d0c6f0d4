package org.softdelete.harness.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softdelete.jdbc.SoftDelete;

/** Real deletes of rows that soft-deleted ones refer to (SEMANTICS §5). */
class ForcedDeletesTest extends SessionOnEachDatabase {

  private static final String FORCE = "/*+ force */ DELETE FROM users WHERE id = ?";
  private static final String CASCADE = "/*+ force(cascade) */ DELETE FROM users WHERE id = ?";
  private static final String ALL_NOTES = "SELECT id FROM notes ORDER BY id";

  @BeforeEach
  void makeNotes() throws SQLException {
    Users.execute(
        connection,
        "CREATE TABLE notes (id INT PRIMARY KEY, author INT, deleted_at TIMESTAMP,"
            + " CONSTRAINT written FOREIGN KEY (author) REFERENCES users (id))");
    Users.execute(connection, "INSERT INTO users VALUES (3, 'Eve', NULL), (4, 'Tom', NULL)");
    Users.execute(
        connection, "INSERT INTO notes VALUES (11, 1, NULL), (12, 1, NULL), (13, 3, NULL)");
    Users.execute(connection, "DELETE FROM notes WHERE author = 1");
  }

  @Test
  void theErrorIsTheDatabasesOwnAndTellsHowManyRowsAreInTheWay() {
    assertFails(() -> execute("/*+ force */ DELETE FROM users WHERE id = 1"), "2 soft-deleted");
    assertFails(() -> execute("/*+ force */ DELETE FROM users WHERE id = 1"), "written");
    assertFails(() -> execute("/*+ force */ DELETE FROM users WHERE id = 1"), "force(cascade)");
  }

  @Test
  void inATransactionToo() throws SQLException {
    connection.setAutoCommit(false);
    Savepoint before = connection.setSavepoint();
    assertFails(() -> executeWith(FORCE, 1), "2 soft-deleted");
    connection.rollback(before);
    assertThat(executeWith(CASCADE, 1)).isEqualTo(1);
    connection.rollback();
    assertThat(stored()).containsExactly("11", "12", "13");
  }

  @Test
  void inAScopeAndInABatch() {
    assertFails(
        () -> SoftDelete.forced(() -> executeWith("DELETE FROM users WHERE id = ?", 1)),
        "2 soft-deleted");
    assertThatThrownBy(() -> batch(FORCE, 4, 1))
        .isInstanceOfSatisfying(
            BatchUpdateException.class,
            e -> {
              assertThat(e.getNextException().getMessage()).contains("2 soft-deleted");
              assertThat(e.getNextException().getSQLState()).isEqualTo("23503");
            });
  }

  @Test
  void oneOfSeveralStatementsOfATextIsToldWithoutANumber() {
    assertFails(
        () ->
            execute("/*+ force */ DELETE FROM users WHERE id = 4; /*+ force */ DELETE FROM users"),
        "count for this key, too");
  }

  @Test
  void aLiveRowIsNobodysSurprise() {
    assertThatThrownBy(() -> executeWith(FORCE, 3))
        .isInstanceOf(SQLException.class)
        .hasMessageNotContaining("soft-deleted");
    assertThatThrownBy(() -> executeWith(CASCADE, 3))
        .isInstanceOf(SQLException.class)
        .hasMessageNotContaining("soft-deleted");
  }

  @Test
  void forceCascadeRemovesThemAndCountsItsOwnRows() throws SQLException {
    assertThat(executeWith(CASCADE, 1)).isEqualTo(1);
    assertThat(stored()).containsExactly("13");
    assertThat(users.stored()).doesNotContain("Ann");
  }

  @Test
  void nothingIsRemovedWhereALiveRowRefers() throws SQLException {
    assertFails(() -> execute("/*+ force(cascade) */ DELETE FROM users WHERE id < 4"), "written");
    assertThat(stored()).containsExactly("11", "12", "13");
    connection.setAutoCommit(false);
    assertFails(() -> execute("/*+ force(cascade) */ DELETE FROM users WHERE id < 4"), "written");
    connection.rollback();
    assertThat(stored()).containsExactly("11", "12", "13");
  }

  @Test
  void aBatchOfForceCascade() throws SQLException {
    assertThat(batch(CASCADE, 4, 1)).containsExactly(1, 1);
    assertThat(stored()).containsExactly("13");
  }

  @Test
  void aRowThatIsRestoredIsNotRemoved() throws SQLException {
    execute("UPDATE notes SET deleted_at = NULL WHERE id = 11");
    assertFails(() -> executeWith(CASCADE, 1), "written");
    assertThat(stored()).containsExactly("11", "12", "13");
  }

  private void assertFails(ThrowingCallable call, String piece) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23503"))
        .satisfies(e -> assertThat(e.getMessage()).containsIgnoringCase(piece));
  }

  private List<String> stored() throws SQLException {
    try (var real = users.connectForReal()) {
      return Users.strings(real, ALL_NOTES);
    }
  }

  private int execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return statement.getUpdateCount();
    }
  }

  private int executeWith(String sql, int id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, id);
      return statement.executeUpdate();
    }
  }

  private int[] batch(String sql, int... ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int id : ids) {
        statement.setInt(1, id);
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }
}
