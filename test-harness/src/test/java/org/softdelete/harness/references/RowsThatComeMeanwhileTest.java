package org.softdelete.harness.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
 * Another session lets a row fulfil the condition of a delete while that waits for the lock of one
 * that does, in PostgreSQL. Where the statement does not tell how many rows it took, it leaves that
 * row alone, as a delete would that saw what was there before.
 */
@ExtendWith(Servers.Parameter.class)
class RowsThatComeMeanwhileTest {

  private static final String TABLES =
      """
      CREATE TABLE parents (id INT PRIMARY KEY, code INT UNIQUE, ripe BOOLEAN, deleted_at TIMESTAMP);
      CREATE TABLE owners (id INT PRIMARY KEY, ripe BOOLEAN);
      CREATE TABLE taken (id INT);
      CREATE TABLE children (
        id INT PRIMARY KEY, parent INT REFERENCES parents ON DELETE CASCADE,
        owner INT REFERENCES owners ON DELETE CASCADE, deleted_at TIMESTAMP);
      INSERT INTO parents VALUES (1, 1, TRUE), (2, NULL, FALSE), (3, 3, FALSE);
      INSERT INTO owners VALUES (1, TRUE), (2, FALSE);
      INSERT INTO children VALUES (1, 1, NULL), (2, 2, NULL), (3, NULL, 2);
      """;

  private static final String ORPHANS =
      "SELECT count(*) FROM children c JOIN parents p ON p.id = c.parent"
          + " WHERE c.deleted_at IS NULL AND p.deleted_at IS NOT NULL";

  private static final String DELETED = "SELECT id FROM parents WHERE deleted_at IS NOT NULL";

  private final ExecutorService threads = Executors.newSingleThreadExecutor();
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM parents WHERE ripe RETURNING id",
        "DELETE FROM parents WHERE ripe OR id < 0 RETURNING id",
        "DELETE FROM parents AS p USING owners AS o WHERE p.ripe AND o.id = 1 RETURNING p.id",
        "WITH gone AS (DELETE FROM parents WHERE ripe RETURNING id) SELECT id FROM gone",
        "WITH gone AS (DELETE FROM parents WHERE ripe RETURNING id) INSERT INTO taken SELECT id FROM gone",
        "WITH gone AS (DELETE FROM parents WHERE ripe) SELECT 1",
        "WITH no AS (DELETE FROM parents WHERE id > 9 RETURNING id),"
            + " gone AS (DELETE FROM parents WHERE ripe RETURNING id) SELECT id FROM gone",
        "MERGE INTO parents p USING (VALUES (1), (2), (3)) AS v (id) ON p.id = v.id"
            + " WHEN MATCHED AND p.ripe THEN DELETE",
        "MERGE INTO parents p USING (VALUES (1), (2), (3)) AS v (id) ON p.id = v.id"
            + " WHEN MATCHED AND p.ripe THEN DELETE WHEN MATCHED AND p.id < 3 THEN DELETE"
            + " WHEN MATCHED THEN UPDATE SET code = p.id WHEN NOT MATCHED THEN INSERT VALUES (v.id)",
        "MERGE INTO parents p USING (VALUES (1), (2)) AS v (id) ON p.id = v.id AND p.ripe"
            + " WHEN MATCHED THEN DELETE",
        "MERGE INTO parents p USING (VALUES (7)) AS v (id) ON p.id = v.id"
            + " WHEN NOT MATCHED BY SOURCE AND p.ripe THEN DELETE"
      })
  void areNotTakenWithoutTheirChildren(String delete) throws Exception {
    Future<Integer> deleted = waiting(() -> execute(driver, delete), "parents");
    plain.commit();
    deleted.get(30, TimeUnit.SECONDS);
    assertThat(numbers(ORPHANS)).as("orphans").containsExactly(0);
    assertThat(numbers(DELETED)).as("deleted").containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE parents SET deleted_at = NULL WHERE ripe RETURNING id",
        "WITH back AS (UPDATE parents p SET deleted_at = NULL WHERE p.ripe RETURNING id) SELECT id FROM back"
      })
  void doNotComeBackWithoutTheirChildren(String restore) throws Exception {
    assertThat(execute(driver, "DELETE FROM parents")).isEqualTo(3);
    Future<Integer> restored = waiting(() -> execute(driver, restore), "parents");
    plain.commit();
    restored.get(30, TimeUnit.SECONDS);
    assertThat(numbers(DELETED)).containsExactlyInAnyOrder(2, 3);
    assertThat(numbers("SELECT id FROM children WHERE deleted_at IS NULL"))
        .containsExactlyInAnyOrder(1, 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM owners WHERE ripe RETURNING id",
        "WITH gone AS (DELETE FROM owners WHERE ripe RETURNING id) SELECT id FROM gone"
      })
  void keepTheirListedChildren(String delete) throws Exception {
    Future<Integer> deleted = waiting(() -> execute(driver, delete), "owners");
    plain.commit();
    deleted.get(30, TimeUnit.SECONDS);
    assertThat(numbers("SELECT id FROM children ORDER BY id")).containsExactly(1, 2, 3);
    assertThat(numbers("SELECT id FROM owners")).containsExactly(2);
  }

  @Test
  void areLookedAtWhereTheDeleteIsCounted() throws Exception {
    Future<Integer> deleted =
        waiting(() -> execute(driver, "DELETE FROM owners WHERE ripe"), "owners");
    plain.commit();
    assertThatThrownBy(() -> deleted.get(30, TimeUnit.SECONDS)).hasMessageContaining("children");
    assertThat(numbers("SELECT id FROM children ORDER BY id")).containsExactly(1, 2, 3);
  }

  @Test
  void areTakenWithTheirChildrenByTheNextDelete() throws Exception {
    driver.setAutoCommit(false);
    try (PreparedStatement delete =
        driver.prepareStatement("DELETE FROM parents WHERE ripe AND id < ? RETURNING id")) {
      delete.setInt(1, 9);
      Future<List<Integer>> first = waiting(() -> numbers(delete), "parents");
      plain.commit();
      assertThat(first.get(30, TimeUnit.SECONDS)).containsExactly(1);
      Savepoint before = driver.setSavepoint();
      assertThat(numbers(delete)).containsExactly(2);
      driver.rollback(before);
      assertThat(numbers(delete)).containsExactly(2);
      assertThat(numbers(delete)).isEmpty();
    }
    driver.commit();
    assertThat(numbers(ORPHANS)).containsExactly(0);
    assertThat(numbers("SELECT id FROM children WHERE deleted_at IS NULL")).containsExactly(3);
  }

  @Test
  void areToldFromThoseThatEachEntryOfABatchTakes() throws SQLException {
    try (PreparedStatement delete =
        driver.prepareStatement(
            "WITH gone AS (DELETE FROM parents WHERE id = ? RETURNING id)"
                + " INSERT INTO taken SELECT id FROM gone")) {
      for (int id : new int[] {1, 3, 2}) {
        delete.setInt(1, id);
        delete.addBatch();
      }
      assertThat(delete.executeBatch()).containsExactly(1, 1, 1);
    }
    assertThat(numbers("SELECT id FROM taken")).containsExactly(1, 3, 2);
    assertThat(numbers(ORPHANS)).containsExactly(0);
  }

  /** Of the rows that do not fulfil the condition yet the other session lets one do so. */
  private <T> Future<T> waiting(Callable<T> delete, String table) throws Exception {
    plain.setAutoCommit(false);
    execute(plain, "SELECT FROM " + table + " WHERE id = 1 FOR UPDATE");
    execute(plain, "UPDATE " + table + " SET ripe = TRUE WHERE id = 2");
    Future<T> started = threads.submit(delete);
    while (numbers("SELECT count(*) FROM pg_locks WHERE NOT granted").contains(0)) {
      assertThat(started.isDone()).as("has waited").isFalse();
      Thread.sleep(10);
    }
    return started;
  }

  private static int execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return statement.getUpdateCount();
    }
  }

  private List<Integer> numbers(String query) throws SQLException {
    try (Statement statement = plain.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return numbers(rows);
    }
  }

  private static List<Integer> numbers(PreparedStatement query) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      return numbers(rows);
    }
  }

  private static List<Integer> numbers(ResultSet rows) throws SQLException {
    List<Integer> numbers = new ArrayList<>();
    while (rows.next()) {
      numbers.add(rows.getInt(1));
    }
    return numbers;
  }
}
