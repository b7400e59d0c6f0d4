package org.softdelete.harness.regression.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;

/**
 * A PostgreSQL server of one side: each has its own, since scripts create roles and tablespaces,
 * which all databases of a server share. For one thread at a time.
 */
public final class Cluster implements AutoCloseable {

  private static final String ADMIN = "regression_admin";
  private static final String TEMPLATE = "regression_template";
  private static final String DATABASE = "regression";

  private final Server server;
  private final String adminUrl;
  private final int seconds;

  /**
   * Starts it.
   *
   * @param seconds how long a statement may take
   */
  public Cluster(int seconds) throws SQLException {
    this.server = Server.start(Product.POSTGRESQL);
    this.adminUrl = server.create(ADMIN);
    this.seconds = seconds;
  }

  /** A session in the database that those of the scripts are copied from. */
  public ScriptSession template() throws SQLException {
    administer("CREATE DATABASE " + TEMPLATE);
    return side(TEMPLATE);
  }

  /** A session in a fresh database of a script. */
  public ScriptSession database() throws SQLException {
    try {
      administer("DROP DATABASE IF EXISTS " + DATABASE + " WITH (FORCE)");
    } catch (SQLException e) {
      // A script that is about subscriptions has left one.
      administer("ALTER DATABASE %s RENAME TO left_over_%d".formatted(DATABASE, System.nanoTime()));
    }
    administer("CREATE DATABASE " + DATABASE + " TEMPLATE " + TEMPLATE);
    return side(DATABASE);
  }

  @Override
  public void close() {
    server.close();
  }

  private ScriptSession side(String database) throws SQLException {
    // As psql does it; and what a script sets must not hold for the one after it.
    return new ScriptSession(
        adminUrl.replace("/" + ADMIN, "/" + database)
            + "&preferQueryMode=simple&allowEncodingChanges=true"
            + "&options=-c%20statement_timeout="
            + seconds
            + "s");
  }

  private void administer(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(adminUrl);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
