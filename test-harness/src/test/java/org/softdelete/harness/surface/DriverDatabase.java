package org.softdelete.harness.surface;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.database.FixtureDatabase;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.oracle.Subject;

/** A database that the driver works on, for what has no twin to compare with. For one thread. */
final class DriverDatabase implements AutoCloseable {

  private final FixtureDatabase database;

  DriverDatabase(Server server, String name) throws SQLException {
    database = FixtureDatabase.create(server, name, Twins.fixture(), Content.EVERYTHING);
  }

  /** A connection of the driver. */
  Connection connect() throws SQLException {
    return Subject.driver(Twins.RULES).connect(database.url());
  }

  /** A connection of the driver under which SQL text cannot say otherwise. */
  Connection connectWithoutHints() throws SQLException {
    Properties options = new Properties();
    options.setProperty("softdelete.rules", Twins.RULES);
    options.setProperty("softdelete.hints", "off");
    return DriverManager.getConnection(url(), options);
  }

  /** The URL for the plain driver. */
  String plainUrl() {
    return database.url();
  }

  /** The URL for the driver, without rules. */
  String url() {
    return database.url().replaceFirst("^jdbc:", "jdbc:softdelete:");
  }

  /** What {@code query} counts, past the driver. */
  long count(String query) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery(query)) {
      count.next();
      return count.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
