package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A fresh H2 database in memory, with a table of users that the rules list. */
final class H2 implements AutoCloseable {

  static final String RULES = "softdelete.rules=classpath:org/softdelete/jdbc/users.yaml";

  private static final String TABLES =
      """
      CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(20), deleted_at TIMESTAMP);
      CREATE TABLE notes (id INT PRIMARY KEY);
      INSERT INTO users VALUES (1, 'ann', NULL), (2, 'bob', TIMESTAMP '2020-01-01 00:00:00');
      INSERT INTO notes VALUES (1);
      """;

  private final String name = "h2:mem:" + UUID.randomUUID();
  private final Connection plain;

  H2() throws SQLException {
    plain = DriverManager.getConnection("jdbc:" + name);
    try (Statement statement = plain.createStatement()) {
      statement.execute(TABLES);
    }
  }

  /** The URL with our prefix, the rules, and {@code settings}, each with its semicolon in front. */
  String url(String settings) {
    return "jdbc:softdelete:" + name + ";" + RULES + settings;
  }

  /** The URL of the database as H2 knows it. */
  String plainUrl() {
    return "jdbc:" + name;
  }

  /** A new connection through our driver. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(""));
  }

  /** What {@code query} counts, asked past our driver. */
  int count(String query) throws SQLException {
    try (Statement statement = plain.createStatement();
        ResultSet count = statement.executeQuery(query)) {
      count.next();
      return count.getInt(1);
    }
  }

  @Override
  public void close() throws SQLException {
    plain.close();
  }
}
