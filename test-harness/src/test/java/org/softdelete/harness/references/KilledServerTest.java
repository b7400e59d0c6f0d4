package org.softdelete.harness.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.random.Dice;

/**
 * PostgreSQL's process that works on a delete of 100,000 rows is killed, which ends all of its
 * processes; when the server is back, all of the rows are deleted, or none. {@code -Dsize=20}: how
 * often.
 */
class KilledServerTest {

  private static final int KILLS = Flags.given().size(2);
  private static final long SEED = Flags.given().seed().orElse(1);
  private static final int CHILDREN = 1000;
  private static final int ROWS = 1 + CHILDREN + 100_000;

  private static final String TABLES =
      """
      CREATE TABLE parents (id INT PRIMARY KEY, deleted_at TIMESTAMP);
      CREATE TABLE children (
        id INT PRIMARY KEY,
        parent INT REFERENCES parents (id) ON DELETE CASCADE,
        deleted_at TIMESTAMP);
      CREATE INDEX children_of ON children (parent);
      CREATE TABLE grandchildren (
        id INT PRIMARY KEY,
        child INT REFERENCES children (id) ON DELETE CASCADE,
        deleted_at TIMESTAMP);
      CREATE INDEX grandchildren_of ON grandchildren (child);
      INSERT INTO parents VALUES (1);
      INSERT INTO children SELECT n, 1 FROM generate_series(1, 1000) n;
      INSERT INTO grandchildren SELECT n, 1 + n % 1000 FROM generate_series(1, 100000) n;
      """;

  private static final String LIVE =
      """
      SELECT (SELECT count(*) FROM parents WHERE deleted_at IS NULL)
        + (SELECT count(*) FROM children WHERE deleted_at IS NULL)
        + (SELECT count(*) FROM grandchildren WHERE deleted_at IS NULL)
      """;

  private static final String BACK =
      """
      UPDATE grandchildren SET deleted_at = NULL WHERE deleted_at IS NOT NULL;
      UPDATE children SET deleted_at = NULL WHERE deleted_at IS NOT NULL;
      UPDATE parents SET deleted_at = NULL WHERE deleted_at IS NOT NULL
      """;

  @Test
  void hasDeletedAllOrNothing() throws Exception {
    Dice dice = new Dice(SEED, 1);
    int undone = 0;
    try (Server server = Server.start(Product.POSTGRESQL)) {
      String url = server.create("killed");
      plain(url, TABLES);
      long whole = milliseconds(url);
      for (int kill = 0; kill < KILLS; kill++) {
        plain(url, BACK);
        // The first comes surely before the end.
        killed(url, kill == 0 ? whole / 2 : dice.below((int) whole + 1));
        long live = live(url);
        assertThat(live).as("live rows behind kill %d", kill + 1).isIn(0L, (long) ROWS);
        undone += live == ROWS ? 1 : 0;
      }
    }
    assertThat(undone).as("deletes that were undone").isPositive();
  }

  /** How long a delete takes that nobody disturbs. */
  private static long milliseconds(String url) throws SQLException {
    long start = System.nanoTime();
    try (Connection connection = driver(url)) {
      delete(connection);
    }
    assertThat(number(url, LIVE)).isZero();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  /** Deletes, and kills the process that does so after some time. */
  private static void killed(String url, long milliseconds) throws Exception {
    try (Connection connection = driver(url)) {
      long process = number(connection, "SELECT pg_backend_pid()");
      CompletableFuture<Boolean> delete =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  delete(connection);
                  return true;
                } catch (SQLException e) {
                  return false;
                }
              });
      Thread.sleep(milliseconds);
      ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
      delete.get(1, TimeUnit.MINUTES);
    }
  }

  private static void delete(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("DELETE FROM parents WHERE id = 1")).isOne();
    }
  }

  /** Waits until the server has started again. */
  private static long live(String url) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (true) {
      try {
        return number(url, LIVE);
      } catch (SQLException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.sleep(50);
      }
    }
  }

  private static Connection driver(String url) throws SQLException {
    return Subject.driver("classpath:references/families.yaml").connect(url);
  }

  private static void plain(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      return number(connection, sql);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
