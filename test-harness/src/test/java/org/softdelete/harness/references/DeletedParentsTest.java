package org.softdelete.harness.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softdelete.harness.database.Servers;

/**
 * What a JDBC statement that deletes parents shows of itself, on PostgreSQL, where the locks of its
 * rows are sent with it in one text: no more than if it were alone.
 */
@ExtendWith(Servers.Parameter.class)
class DeletedParentsTest {

  private static final String DELETE = "DELETE FROM parents WHERE id = 1";

  private static final String TABLES =
      """
      CREATE TABLE parents (id INT PRIMARY KEY, data JSONB, deleted_at TIMESTAMP);
      CREATE TABLE children (
        id INT PRIMARY KEY, parent INT REFERENCES parents ON DELETE CASCADE, deleted_at TIMESTAMP);
      INSERT INTO parents VALUES (1, '{"a": 1}'), (2, '{"a": 1}'), (3, '{"b": 1}'), (4, NULL);
      INSERT INTO children VALUES (1, 1), (2, 2);
      """;

  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private final List<Integer> counts = new ArrayList<>();
  private TwoConnections connections;
  private Connection plain;
  private Connection driver;

  @BeforeEach
  void connect(Servers servers) throws SQLException {
    connections = TwoConnections.open(servers, TABLES);
    plain = connections.plain();
    driver = connections.driver();
  }

  @AfterEach
  void disconnect() throws SQLException {
    threads.shutdownNow();
    connections.close();
  }

  @Test
  void haveTheirCountBehindExecute() throws SQLException {
    try (PreparedStatement delete = driver.prepareStatement("DELETE FROM parents WHERE id < ?")) {
      for (int below : new int[] {3, 4, 4}) {
        delete.setInt(1, below);
        assertThat(delete.execute()).isFalse();
        counts.add(delete.getUpdateCount());
        assertThat(delete.getResultSet()).isNull();
        assertThat(delete.getMoreResults()).isFalse();
        assertThat(delete.getUpdateCount()).isEqualTo(-1);
      }
    }
    assertThat(counts).containsExactly(2, 1, 0);
  }

  @Test
  void leaveTheirStatementToOtherTexts() throws SQLException {
    try (Statement statement = driver.createStatement()) {
      assertThat(statement.execute("DELETE FROM parents WHERE id = 4")).isFalse();
      assertThat(statement.getLargeUpdateCount()).isEqualTo(1);
      assertThat(statement.execute("SELECT id FROM parents")).isTrue();
      try (ResultSet rows = statement.getResultSet()) {
        assertThat(rows.next()).isTrue();
      }
      assertThat(statement.executeUpdate("DELETE FROM parents")).isEqualTo(3);
      assertThat(statement.getUpdateCount()).isEqualTo(3);
    }
  }

  @Test
  void takeAllRowsWhateverTheMostIsOfAQuery() throws SQLException {
    try (Statement delete = driver.createStatement();
        PreparedStatement prepared = driver.prepareStatement("DELETE FROM parents WHERE id = ?")) {
      delete.setMaxRows(1);
      assertThat(delete.executeUpdate("DELETE FROM parents WHERE id = 1")).isEqualTo(1);
      prepared.setMaxRows(1);
      prepared.setInt(1, 2);
      assertThat(prepared.executeUpdate()).isEqualTo(1);
    }
    assertThat(liveChildren()).isZero();
  }

  @Test
  void mayHaveQuestionMarksThatAreOperators() throws SQLException {
    assertThat(execute(driver, "DELETE FROM parents WHERE data ? 'a'")).isEqualTo(2);
    assertThat(liveChildren()).isZero();
    try (PreparedStatement prepared =
        driver.prepareStatement("DELETE FROM parents WHERE data ?? ?")) {
      prepared.setString(1, "b");
      assertThat(prepared.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void failWhereAParameterIsMissing() throws SQLException {
    try (PreparedStatement delete =
        driver.prepareStatement("DELETE FROM parents WHERE id = ? AND id = ?")) {
      delete.setInt(2, 1);
      assertThatThrownBy(delete::executeUpdate)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("parameter 1");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void waitNoLongerThanTheirTimeLimit(boolean prepared) throws SQLException {
    lockChildren();
    try (Statement delete = deleting(prepared)) {
      delete.setQueryTimeout(1);
      assertThatThrownBy(() -> execute(delete)).satisfies(DeletedParentsTest::isCancelled);
    }
    assertThat(liveChildren()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void areCancelledWhileTheyWait(boolean prepared) throws Exception {
    lockChildren();
    try (Statement delete = deleting(prepared)) {
      Future<Integer> deleted = threads.submit(() -> execute(delete));
      while (!isAnyoneWaiting()) {
        assertThat(deleted.isDone()).as("has waited").isFalse();
        Thread.sleep(10);
      }
      delete.cancel();
      assertThatThrownBy(() -> deleted.get(30, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .satisfies(failure -> isCancelled(failure.getCause()));
      plain.rollback();
      assertThat(execute(delete)).as("usable").isEqualTo(1);
    }
    assertThat(liveChildren()).isEqualTo(1);
  }

  private Statement deleting(boolean prepared) throws SQLException {
    return prepared ? driver.prepareStatement(DELETE) : driver.createStatement();
  }

  private static int execute(Statement delete) throws SQLException {
    return delete instanceof PreparedStatement prepared
        ? prepared.executeUpdate()
        : delete.executeUpdate(DELETE);
  }

  private static void isCancelled(Throwable failure) {
    assertThat(((SQLException) failure).getSQLState()).isEqualTo("57014");
  }

  /** Another session works on a child. */
  private void lockChildren() throws SQLException {
    plain.setAutoCommit(false);
    execute(plain, "SELECT FROM children FOR UPDATE");
  }

  private boolean isAnyoneWaiting() throws SQLException {
    return number("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0;
  }

  private long liveChildren() throws SQLException {
    return number("SELECT count(*) FROM children WHERE deleted_at IS NULL");
  }

  private long number(String query) throws SQLException {
    try (Statement statement = plain.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static int execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return statement.getUpdateCount();
    }
  }
}
