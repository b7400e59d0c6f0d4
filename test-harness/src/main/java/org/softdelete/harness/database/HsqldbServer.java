package org.softdelete.harness.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** HSQLDB in memory. Thread-safe. */
final class HsqldbServer implements Server {

  /** HSQLDB reads a whole text before it runs any of it, and knows no table that it makes there. */
  private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*\\n");

  private final String prefix = "softdelete_" + UUID.randomUUID().toString().replace("-", "") + '_';
  private final Queue<String> urls = new ConcurrentLinkedQueue<>();

  @Override
  public Product product() {
    return Product.HSQLDB;
  }

  @Override
  public String create(String name) {
    String url = "jdbc:hsqldb:mem:" + prefix + name;
    urls.add(url);
    return url;
  }

  @Override
  public String createAgain(String name) throws SQLException {
    String url = "jdbc:hsqldb:mem:" + prefix + name;
    if (urls.remove(url)) {
      shutDown(url);
    }
    return create(name);
  }

  /** HSQLDB has no JSON: what is JSON elsewhere is text here. */
  @Override
  public void run(Statement statement, String script) throws SQLException {
    String text = script.replace(" JSON", " VARCHAR(80)").replace("VARCHAR(80) '", "'");
    for (String sql : END_OF_STATEMENT.split(text + '\n', -1)) {
      if (!sql.isBlank()) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public String looksAtReferences(boolean looks) {
    return "SET DATABASE REFERENTIAL INTEGRITY " + looks;
  }

  /** A database in memory outlives its connections until it is shut down. */
  @Override
  public void close() {
    for (String url : urls) {
      try {
        shutDown(url);
      } catch (SQLException e) {
        throw new IllegalStateException("A database in memory could not be shut down", e);
      }
    }
  }

  private static void shutDown(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    }
  }
}
