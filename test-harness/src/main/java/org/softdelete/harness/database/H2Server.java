package org.softdelete.harness.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** H2 in memory. Thread-safe. */
final class H2Server implements Server {

  private final String prefix = "softdelete_" + UUID.randomUUID().toString().replace("-", "") + '_';

  /** H2 drops a database in memory when its last connection closes, so one each stays open. */
  private final Map<String, Connection> anchors = new ConcurrentHashMap<>();

  @Override
  public Product product() {
    return Product.H2;
  }

  @Override
  public String create(String name) throws SQLException {
    String url = "jdbc:h2:mem:" + prefix + name;
    anchors.put(name, DriverManager.getConnection(url));
    return url;
  }

  @Override
  public String createAgain(String name) throws SQLException {
    Connection anchor = anchors.remove(name);
    if (anchor != null) {
      anchor.close();
    }
    return create(name);
  }

  @Override
  public String withTimeout(String url, int milliseconds) {
    return url + ";QUERY_TIMEOUT=" + milliseconds;
  }

  @Override
  public String dropEverything() {
    return "DROP ALL OBJECTS";
  }

  @Override
  public String looksAtReferences(boolean looks) {
    return "SET REFERENTIAL_INTEGRITY " + looks;
  }

  @Override
  public void close() {
    for (Connection anchor : anchors.values()) {
      try {
        anchor.close();
      } catch (SQLException e) {
        throw new IllegalStateException("A database in memory could not be closed", e);
      }
    }
  }
}
