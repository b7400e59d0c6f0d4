package org.softdelete.harness.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.oracle.Subject;

/**
 * One session deletes a parent while another writes a child of it, in PostgreSQL, whose row locks
 * let the second wait for the first.
 */
@ExtendWith(Servers.Parameter.class)
class NewChildrenOfTwoSessionsTest {

  private static final String DELETE = "DELETE FROM parents WHERE id = 1";

  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private Connection plain;
  private Connection deleting;
  private Connection writing;

  @BeforeEach
  void connect(Servers servers) throws SQLException {
    String url =
        servers
            .get(Product.POSTGRESQL)
            .create("new_children_" + Long.toHexString(System.nanoTime()));
    plain = DriverManager.getConnection(url);
    try (Statement statement = plain.createStatement()) {
      statement.execute("CREATE TABLE parents (id INT PRIMARY KEY, deleted_at TIMESTAMP)");
      statement.execute(
          "CREATE TABLE listed_children (id INT PRIMARY KEY, parent_id INT REFERENCES parents,"
              + " deleted_at TIMESTAMP)");
      statement.execute(
          "CREATE TABLE other_children (id INT PRIMARY KEY, parent_id INT REFERENCES parents)");
      statement.execute("INSERT INTO parents VALUES (1), (2)");
      statement.execute("INSERT INTO listed_children VALUES (7, 2)");
      statement.execute("INSERT INTO other_children VALUES (7, 2)");
    }
    Subject driver = Subject.driver("classpath:children/new-children.yaml");
    deleting = driver.connect(url);
    deleting.setAutoCommit(false);
    writing = driver.connect(url);
  }

  @AfterEach
  void disconnect() throws SQLException {
    threads.shutdownNow();
    deleting.close();
    writing.close();
    plain.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO listed_children VALUES (1, 1)",
        "INSERT INTO other_children VALUES (1, 1)",
        "INSERT INTO other_children SELECT 1, id FROM parents WHERE id = 1",
        "UPDATE other_children SET parent_id = 1",
        "INSERT INTO other_children VALUES (7, 1) ON CONFLICT (id) DO UPDATE SET parent_id = EXCLUDED.parent_id",
        "MERGE INTO other_children c USING parents p ON c.id = p.id + 6 WHEN NOT MATCHED THEN"
            + " INSERT VALUES (p.id, 2) WHEN MATCHED THEN UPDATE SET parent_id = p.id"
      })
  void aNewChildWaitsForTheDeleteAndFails(String change) throws Exception {
    assertThat(execute(deleting, DELETE)).isEqualTo(1);
    Future<Integer> changed = startedAndWaiting(change);
    deleting.commit();
    assertThatThrownBy(() -> changed.get(30, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .extracting(failure -> ((SQLException) failure.getCause()).getSQLState())
        .isEqualTo("23503");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO listed_children VALUES (1, 1)",
        "INSERT INTO other_children VALUES (1, 1)",
        "UPDATE other_children SET parent_id = 1"
      })
  void aNewChildWaitsForTheDeleteAndIsThereIfThatIsUndone(String change) throws Exception {
    execute(deleting, DELETE);
    Future<Integer> changed = startedAndWaiting(change);
    deleting.rollback();
    assertThat(changed.get(30, TimeUnit.SECONDS)).isEqualTo(1);
  }

  @Test
  void aNewChildInASnapshotOfBeforeTheDeleteCannotBeSerialized() throws Exception {
    writing.setAutoCommit(false);
    writing.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    execute(writing, "UPDATE other_children SET parent_id = 2");
    execute(deleting, DELETE);
    deleting.commit();
    assertThatThrownBy(() -> execute(writing, "INSERT INTO other_children VALUES (1, 1)"))
        .isInstanceOf(SQLException.class)
        .extracting(failure -> ((SQLException) failure).getSQLState())
        .isEqualTo("40001");
  }

  @Test
  void twoChildrenOfOneParentDoNotWaitForEachOther() throws Exception {
    writing.setAutoCommit(false);
    execute(writing, "INSERT INTO other_children VALUES (1, 1)");
    assertThat(execute(deleting, "INSERT INTO other_children VALUES (2, 1)")).isEqualTo(1);
  }

  private Future<Integer> startedAndWaiting(String change) throws Exception {
    Future<Integer> started = threads.submit(() -> execute(writing, change));
    while (!isAnyoneWaiting()) {
      assertThat(started.isDone()).as("has waited").isFalse();
      Thread.sleep(10);
    }
    return started;
  }

  private boolean isAnyoneWaiting() throws SQLException {
    try (Statement statement = plain.createStatement();
        ResultSet waiting =
            statement.executeQuery(
                "SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
                    + " WHERE NOT l.granted AND a.datname = current_database())")) {
      waiting.next();
      return waiting.getBoolean(1);
    }
  }

  private static int execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }
}
