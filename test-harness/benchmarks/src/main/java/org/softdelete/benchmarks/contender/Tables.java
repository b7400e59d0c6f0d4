package org.softdelete.benchmarks.contender;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of the benchmarks, and their rows. */
public final class Tables {

  /** Live users have the numbers 1 to this one. */
  public static final int USERS = 1000;

  private static final int DELETED = 100;
  private static final int STORIES_EACH = 4;

  private Tables() {}

  /** Makes both tables, over a plain connection. Every fourth story is deleted, too. */
  public static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE TABLE users (
            id INT PRIMARY KEY, name VARCHAR(50), email VARCHAR(50), rank INT, visits BIGINT,
            balance DECIMAL(10, 2), score DOUBLE PRECISION, active BOOLEAN, born DATE,
            deleted_at TIMESTAMP)""");
      statement.execute(
          """
          CREATE TABLE stories (
            id INT PRIMARY KEY, user_id INT, title VARCHAR(50), deleted_at TIMESTAMP)""");
      statement.execute("CREATE INDEX stories_by_user ON stories (user_id)");
    }
    connection.setAutoCommit(false);
    addUsers(connection);
    addStories(connection);
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void addUsers(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO users VALUES (?, ?, ?, ?, 7000000000, 12.50, 0.25, TRUE, DATE '2001-02-03',"
                + " CASE WHEN ? THEN CURRENT_TIMESTAMP END)")) {
      for (int id = 1; id <= USERS + DELETED; id++) {
        insert.setInt(1, id);
        insert.setString(2, "user " + id);
        insert.setString(3, "user" + id + "@example.org");
        insert.setInt(4, id % 100);
        insert.setBoolean(5, id > USERS);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void addStories(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO stories VALUES (?, ?, ?, CASE WHEN ? THEN CURRENT_TIMESTAMP END)")) {
      for (int id = 0; id < USERS * STORIES_EACH; id++) {
        insert.setInt(1, id);
        insert.setInt(2, id / STORIES_EACH + 1);
        insert.setString(3, "story " + id);
        insert.setBoolean(4, id % STORIES_EACH == 0);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
