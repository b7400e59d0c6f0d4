package org.softdelete.harness.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;

/** A running database server. Implementations are thread-safe. */
public interface Server extends AutoCloseable {

  /** Which database this is. */
  Product product();

  /**
   * Creates an empty database.
   *
   * @param name letters, digits and underscores; unique for this server
   * @return its plain JDBC URL, which holds user and password if any are needed
   * @throws SQLException if the server refuses
   */
  String create(String name) throws SQLException;

  /**
   * The same, but empties a database of this name that is there, which takes less time than to drop
   * it. Nobody else must be connected to it.
   *
   * @throws SQLException if the server refuses
   */
  String createAgain(String name) throws SQLException;

  /**
   * The same URL for connections whose statements are cancelled, with the SQLState 57014, if they
   * take longer than this.
   *
   * @throws UnsupportedOperationException if nobody has said how; then what needs it cannot run on
   *     this database
   */
  default String withTimeout(String url, int milliseconds) {
    throw new UnsupportedOperationException(
        "How statements are cancelled on %s is said in its Server".formatted(product()));
  }

  /**
   * SQL that drops all that a database holds.
   *
   * @throws UnsupportedOperationException as {@link #withTimeout} does
   */
  default String dropEverything() {
    throw new UnsupportedOperationException(
        "How everything is dropped on %s is said in its Server".formatted(product()));
  }

  /**
   * SQL by which the database no longer looks at foreign keys, or does again, where it is run: so
   * that rows can be removed and put back in any order.
   */
  String looksAtReferences(boolean looks);

  /**
   * Runs a fixture's script, which is written for H2 and PostgreSQL alike.
   *
   * @throws SQLException if the database does not accept it
   */
  default void run(Statement statement, String script) throws SQLException {
    statement.execute(script);
  }

  /** Stops the server; its databases are gone. */
  @Override
  void close();

  /** A server of the given kind, started now. */
  static Server start(Product product) {
    return switch (product) {
      case H2 -> new H2Server();
      case POSTGRESQL -> PostgresqlServer.start();
      case HSQLDB -> new HsqldbServer();
    };
  }

  /**
   * A server of the PostgreSQL before the one that tests run on, started now.
   *
   * @throws IllegalStateException if the build has not said where its binaries are
   */
  static Server earlierPostgresql() {
    String binaries = System.getProperty("earlier.postgresql");
    if (binaries == null) {
      throw new IllegalStateException(
          "earlier.postgresql is not set: run the test by `mvn test`, which fetches it");
    }
    return PostgresqlServer.start(Path.of(binaries));
  }
}
