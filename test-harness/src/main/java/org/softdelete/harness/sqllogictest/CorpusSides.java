package org.softdelete.harness.sqllogictest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.oracle.Execution;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.oracle.Subject;

/**
 * The two databases that a file of the corpus runs on, and the connections to them. For one thread
 * at a time.
 *
 * @param server of both
 * @param driver the soft-delete driver's connection to the one with deleted rows
 * @param backstage the plain driver's connection to the same
 * @param twin the plain driver's connection to the one without
 */
record CorpusSides(Server server, Connection driver, Connection backstage, Connection twin)
    implements AutoCloseable {

  private static final int MILLISECONDS_PER_QUERY = 2000;

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
    return new CorpusSides(
        server,
        Subject.driver("classpath:sqllogictest/softdelete.yaml")
            .connect(server.withTimeout(url, MILLISECONDS_PER_QUERY * PATIENCE)),
        DriverManager.getConnection(url),
        DriverManager.getConnection(server.withTimeout(twinUrl, MILLISECONDS_PER_QUERY)));
  }

  /** Which database both are. */
  Product product() {
    return server.product();
  }

  /** Drops everything. */
  void clear() throws SQLException {
    prepare(server.dropEverything());
  }

  /**
   * Lets PostgreSQL look at what tables hold, as it would by itself in time, but only from fifty
   * rows on (autovacuum_analyze_threshold): it joins sixty tables in an order that it guesses.
   */
  void gatherStatistics(Set<String> tables) throws SQLException {
    if (product() == Product.POSTGRESQL && !tables.isEmpty()) {
      prepare("ANALYZE " + String.join(", ", tables));
    }
  }

  /** Runs a statement of this test, and not of the corpus, on both sides. */
  void prepare(String sql) throws SQLException {
    run(backstage, sql);
    run(twin, sql);
  }

  /** What the twin answers to a statement, which is then rolled back. */
  Outcome tried(Step step) throws SQLException {
    twin.setAutoCommit(false);
    try {
      return Execution.run(twin, step.sql(), step);
    } finally {
      twin.rollback();
      twin.setAutoCommit(true);
    }
  }

  @Override
  public void close() throws SQLException {
    driver.close();
    backstage.close();
    twin.close();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
