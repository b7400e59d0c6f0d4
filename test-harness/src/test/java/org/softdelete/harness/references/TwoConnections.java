package org.softdelete.harness.references;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.oracle.Subject;

/**
 * A PostgreSQL database of its own, over its own driver and over this one, with the rules for
 * families. For one thread.
 */
record TwoConnections(Connection plain, Connection driver) implements AutoCloseable {

  /** To a new database with {@code tables}, which is SQL. */
  static TwoConnections open(Servers servers, String tables) throws SQLException {
    String url =
        servers.get(Product.POSTGRESQL).create("two_" + Long.toHexString(System.nanoTime()));
    Connection plain = DriverManager.getConnection(url);
    try (Statement statement = plain.createStatement()) {
      statement.execute(tables);
    }
    return new TwoConnections(
        plain, Subject.driver("classpath:references/families.yaml").connect(url));
  }

  @Override
  public void close() throws SQLException {
    driver.close();
    plain.close();
  }
}
