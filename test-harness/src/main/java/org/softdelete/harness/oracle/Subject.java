package org.softdelete.harness.oracle;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * What is being judged: a way to open a connection that hides deleted rows. Implementations are
 * thread-safe.
 */
@FunctionalInterface
public interface Subject {

  /**
   * Opens a connection.
   *
   * @param plainUrl the database's URL for the plain driver
   */
  Connection connect(String plainUrl) throws SQLException;

  /**
   * The soft-delete driver.
   *
   * @param rules the value of its option {@code softdelete.rules}
   */
  static Subject driver(String rules) {
    return plainUrl -> {
      Properties options = new Properties();
      options.setProperty("softdelete.rules", rules);
      return DriverManager.getConnection(
          plainUrl.replaceFirst("^jdbc:", "jdbc:softdelete:"), options);
    };
  }
}
