package org.softdelete.packaged.application;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.softdelete.jdbc.SoftDeleteDriver;
import org.softdelete.rules.RulesException;

/** Uses the driver by its URL, and both packages that are there for users. */
public final class Application {

  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:softdelete:h2:mem:app");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE users (id INT PRIMARY KEY, deleted_at TIMESTAMP)");
      statement.execute("INSERT INTO users (id) VALUES (1), (2)");
      System.out.println("deleted: " + statement.executeUpdate("DELETE FROM users WHERE id = 1"));
      System.out.println(connection.nativeSQL("DELETE FROM users"));
    }
    System.out.println("driver: " + SoftDeleteDriver.class.getModule().getName());
    System.out.println("rules: " + RulesException.class.getModule().getName());
  }
}
