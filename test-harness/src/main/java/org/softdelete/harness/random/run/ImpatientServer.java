package org.softdelete.harness.random.run;

import java.sql.SQLException;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;

/**
 * A server whose statements are cancelled after some seconds. A random statement can take hours:
 * nested queries multiply. As thread-safe as {@code server}.
 */
record ImpatientServer(Server server) implements Server {

  private static final int MILLISECONDS = 3000;

  /** What both databases answer then (ISO/IEC 9075-2 leaves class 57 to them). */
  static final String CANCELLED = "57014";

  @Override
  public Product product() {
    return server.product();
  }

  @Override
  public String create(String name) throws SQLException {
    return server.withTimeout(server.create(name), MILLISECONDS);
  }

  @Override
  public void close() {
    server.close();
  }
}
