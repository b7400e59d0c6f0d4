package org.softdelete.harness.sqllogictest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.oracle.Subject;

/**
 * The two databases that a file of the corpus runs on, and the connections to them. For one thread
 * at a time.
 *
 * @param product which database both are
 * @param driver the soft-delete driver's connection to the one with deleted rows
 * @param backstage the plain driver's connection to the same
 * @param twin the plain driver's connection to the one without
 */
record CorpusSides(Product product, Connection driver, Connection backstage, Connection twin)
    implements AutoCloseable {

  private static final int SECONDS_PER_QUERY = 2;

  /** How much longer the driver's side may take, which holds three times as many rows. */
  private static final int PATIENCE = 20;

  /**
   * Creates two empty databases.
   *
   * @param name letters, digits and underscores; unique for this server
   */
  static CorpusSides create(Server server, String name) throws SQLException {
    String url = server.create(name);
    String twinUrl = server.create(name + "_twin");
    CorpusSides sides =
        new CorpusSides(
            server.product(),
            Subject.driver("classpath:sqllogictest/softdelete.yaml").connect(url),
            DriverManager.getConnection(url),
            DriverManager.getConnection(twinUrl));
    sides.limit(sides.twin, SECONDS_PER_QUERY);
    sides.limit(sides.driver, SECONDS_PER_QUERY * PATIENCE);
    return sides;
  }

  /** Drops everything. */
  void clear() throws SQLException {
    String drop =
        switch (product) {
          case H2 -> "DROP ALL OBJECTS";
          case POSTGRESQL -> "DROP SCHEMA public CASCADE; CREATE SCHEMA public";
        };
    prepare(drop);
  }

  /**
   * Lets PostgreSQL look at what tables hold, as it would by itself in time, but only from fifty
   * rows on (autovacuum_analyze_threshold): it joins sixty tables in an order that it guesses.
   */
  void gatherStatistics(Set<String> tables) throws SQLException {
    if (product == Product.POSTGRESQL && !tables.isEmpty()) {
      prepare("ANALYZE " + String.join(", ", tables));
    }
  }

  /** Runs a statement of this test, and not of the corpus, on both sides. */
  void prepare(String sql) throws SQLException {
    run(backstage, sql);
    run(twin, sql);
  }

  @Override
  public void close() throws SQLException {
    driver.close();
    backstage.close();
    twin.close();
  }

  private void limit(Connection connection, int seconds) throws SQLException {
    int milliseconds = seconds * 1000;
    run(
        connection,
        switch (product) {
          case H2 -> "SET QUERY_TIMEOUT " + milliseconds;
          case POSTGRESQL -> "SET statement_timeout = " + milliseconds;
        });
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
