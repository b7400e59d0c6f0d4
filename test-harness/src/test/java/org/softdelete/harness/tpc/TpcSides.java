package org.softdelete.harness.tpc;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.softdelete.harness.database.DeletedLookalikes;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.oracle.Execution;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.oracle.Subject;

/**
 * A benchmark's tables in two databases: with deleted rows for the driver, without for the plain
 * driver. For one thread at a time.
 *
 * @param driver the soft-delete driver's connection to the one with deleted rows
 * @param twin the plain driver's connection to the other
 */
record TpcSides(Connection driver, Connection twin) implements AutoCloseable {

  private static final String MARKER = "deleted_at";

  /** So that a query that suddenly takes forever fails, and does not hang the build. */
  private static final int MILLISECONDS_PER_QUERY = 60_000;

  private static final String CSV_OPTIONS =
      "'charset=UTF-8 fieldSeparator=| fieldDelimiter= null='";

  /**
   * Creates and fills both databases.
   *
   * @param benchmark the name of both the databases and the folder of the rules
   * @param directory where the rows may be written to on their way
   */
  static TpcSides create(Server server, String benchmark, List<TpcTable> tables, Path directory)
      throws SQLException, IOException {
    String url = server.create(benchmark);
    String twinUrl = server.create(benchmark + "_twin");
    try (Connection backstage = DriverManager.getConnection(url);
        Connection twin = DriverManager.getConnection(twinUrl)) {
      for (TpcTable table : tables) {
        Path rows = directory.resolve(table.name());
        Files.write(rows, table.rows());
        load(server.product(), twin, table, rows);
        load(server.product(), backstage, table, rows);
        DeletedLookalikes.add(
            backstage,
            table.name(),
            MARKER,
            "MOD(%s, 3) = 1".formatted(table.columns().get(0).name()));
      }
      run(backstage, "ANALYZE");
      run(twin, "ANALYZE");
    }
    Connection driver =
        Subject.driver("classpath:%s/softdelete.yaml".formatted(benchmark))
            .connect(server.withTimeout(url, MILLISECONDS_PER_QUERY));
    Connection twin =
        DriverManager.getConnection(server.withTimeout(twinUrl, MILLISECONDS_PER_QUERY));
    return new TpcSides(driver, twin);
  }

  /** What the driver answers. */
  Outcome onDriver(Step step) {
    return Execution.run(driver, step.sql(), step);
  }

  /** What the twin answers. */
  Outcome onTwin(Step step) {
    return Execution.run(twin, step.twinSql(), step);
  }

  /** Rows are compared without their order: the queries leave ties to chance. */
  static Step step(String sql, String onTheTwin) {
    return new Step(sql, Optional.of(onTheTwin), null, false, false, new Expectation.Success());
  }

  @Override
  public void close() throws SQLException {
    driver.close();
    twin.close();
  }

  private static void load(Product product, Connection connection, TpcTable table, Path rows)
      throws SQLException, IOException {
    run(connection, "CREATE TABLE %s (%s)".formatted(table.name(), definitions(table)));
    String names = table.columns().stream().map(TpcTable.Column::name).collect(joining(", "));
    switch (product) {
      case H2 ->
          run(
              connection,
              "INSERT INTO %s (%s) SELECT * FROM CSVREAD('%s', '%s', %s)"
                  .formatted(table.name(), names, rows, names.replace(", ", "|"), CSV_OPTIONS));
      case POSTGRESQL -> {
        String copy =
            "COPY %s (%s) FROM STDIN (DELIMITER '|', NULL '')".formatted(table.name(), names);
        try (InputStream input = Files.newInputStream(rows)) {
          connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, input);
        }
      }
      case HSQLDB -> throw product.isNotMeant();
    }
    for (TpcTable.Column column : table.keys()) {
      run(connection, "CREATE INDEX ON %s (%s)".formatted(table.name(), column.name()));
    }
  }

  private static String definitions(TpcTable table) {
    return table.columns().stream()
        .map(column -> column.name() + ' ' + column.type() + ", ")
        .collect(joining("", "", MARKER + " TIMESTAMP"));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
