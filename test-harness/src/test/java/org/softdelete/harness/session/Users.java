package org.softdelete.harness.session;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;

/** A database with a live user, Ann, and a deleted one, Bob; and what a connection sees of them. */
record Users(Product product, String realUrl) {

  static final String RULES = "classpath:session/rules.yaml";
  static final String NAMES = "SELECT name FROM users ORDER BY name";

  static Users create(Server server, String name) throws SQLException {
    Users users = new Users(server.product(), server.create(name));
    try (Connection connection = users.connectForReal();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(20), deleted_at TIMESTAMP)");
      statement.execute(
          "INSERT INTO users VALUES (1, 'Ann', NULL), (2, 'Bob', TIMESTAMP '2020-01-01 00:00:00')");
    }
    return users;
  }

  /** The URL of our driver with options, each with its name and value. */
  String url(String... options) {
    String separator = product == Product.H2 ? ";" : "&";
    String all = String.join(separator, options);
    return "jdbc:softdelete:"
        + realUrl.substring("jdbc:".length())
        + separator
        + "softdelete.rules="
        + RULES
        + (all.isEmpty() ? "" : separator + all);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url());
  }

  Connection connectForReal() throws SQLException {
    return DriverManager.getConnection(realUrl);
  }

  /** The names in the table, deleted users included. */
  List<String> stored() throws SQLException {
    try (Connection connection = connectForReal()) {
      return names(connection);
    }
  }

  static List<String> names(Connection connection) throws SQLException {
    return strings(connection, NAMES);
  }

  /** The first column of what a query answers. */
  static List<String> strings(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return strings(rows);
    }
  }

  static List<String> strings(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      return strings(rows);
    }
  }

  private static List<String> strings(ResultSet rows) throws SQLException {
    List<String> strings = new ArrayList<>();
    while (rows.next()) {
      strings.add(rows.getString(1));
    }
    return strings;
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
