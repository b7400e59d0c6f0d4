package org.softdelete.harness.references;

import java.sql.SQLException;
import java.sql.Statement;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;

/**
 * A server that empties a database instead of creating another one. As thread-safe as the server,
 * but for the databases.
 */
record SameDatabases(Server server) implements Server {

  @Override
  public Product product() {
    return server.product();
  }

  @Override
  public String create(String name) throws SQLException {
    return server.createAgain(name);
  }

  @Override
  public String createAgain(String name) throws SQLException {
    return server.createAgain(name);
  }

  @Override
  public String looksAtReferences(boolean looks) {
    return server.looksAtReferences(looks);
  }

  @Override
  public void run(Statement statement, String script) throws SQLException {
    server.run(statement, script);
  }

  @Override
  public void close() {
    server.close();
  }
}
