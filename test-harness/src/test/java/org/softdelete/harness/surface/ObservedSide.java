package org.softdelete.harness.surface;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.database.Product;

/** One of the two sides that run the same calls, and what was observed on it. For one thread. */
final class ObservedSide implements AutoCloseable {

  private final Product product;
  private final Opener opener;
  private final List<Connection> open = new ArrayList<>();
  private final List<String> observations = new ArrayList<>();

  /** Opens a connection of this side. */
  @FunctionalInterface
  interface Opener {
    Connection open() throws SQLException;
  }

  /** Something to observe. */
  @FunctionalInterface
  interface Call {
    @Nullable Object make() throws Exception;
  }

  /** A call that answers nothing. */
  @FunctionalInterface
  interface Action {
    void run() throws Exception;
  }

  ObservedSide(Product product, Opener opener) {
    this.product = product;
    this.opener = opener;
  }

  Product product() {
    return product;
  }

  boolean isPostgresql() {
    return product == Product.POSTGRESQL;
  }

  /** A new connection, closed when the sequence is over. */
  Connection connect() throws SQLException {
    Connection connection = opener.open();
    open.add(connection);
    return connection;
  }

  /** Makes a call and notes what it answers, or how it fails. Returns whether it succeeded. */
  boolean see(String what, Call call) {
    try {
      observations.add(what + " -> " + Seen.text(call.make()));
      return true;
    } catch (Exception e) {
      observations.add(what + " -> " + Seen.failure(e));
      return false;
    }
  }

  /** The same for a call that answers nothing. */
  boolean run(String what, Action action) {
    return see(
        what,
        () -> {
          action.run();
          return "done";
        });
  }

  List<String> observations() {
    return observations;
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : open) {
      if (!connection.isClosed() && !connection.getAutoCommit()) {
        connection.rollback();
      }
      connection.close();
    }
  }
}
