package org.softdelete.harness.surface;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;

/** Statements that take too long, ended by another thread or by a time limit. */
@ExtendWith(Servers.Parameter.class)
class CancellingTest {

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void failsAsOnTheRealDriver(Product product, Servers servers) throws SQLException {
    try (Twins twins = new Twins(servers.get(product), "cancelling")) {
      twins.assertAlike("a query", side -> cancel(side, endless(product)));
      twins.assertAlike(
          "a delete",
          side -> cancel(side, "DELETE FROM items WHERE id > (%s)".formatted(endless(product))));
      twins.assertAlike("a time limit", side -> timeout(side, endless(product)));
    }
  }

  /** A query of a listed table that goes on for minutes. */
  private static String endless(Product product) {
    return product == Product.POSTGRESQL
        ? "SELECT count(*) FROM items, generate_series(1, 100000) a, generate_series(1, 100000) b"
        : "SELECT count(*) FROM items, SYSTEM_RANGE(1, 100000) a, SYSTEM_RANGE(1, 100000) b";
  }

  private static void cancel(ObservedSide side, String sql) throws SQLException {
    try (Statement statement = side.connect().createStatement()) {
      CompletableFuture<Void> end =
          CompletableFuture.runAsync(
              () -> {
                try {
                  Thread.sleep(Duration.ofMillis(300).toMillis());
                  statement.cancel();
                } catch (SQLException | InterruptedException e) {
                  throw new CompletionException(e);
                }
              });
      side.see("cancelled", () -> statement.execute(sql));
      end.join();
      side.see("usable", () -> statement.executeQuery("SELECT id FROM items ORDER BY id"));
    }
  }

  private static void timeout(ObservedSide side, String sql) throws SQLException {
    try (PreparedStatement statement = side.connect().prepareStatement(sql)) {
      statement.setQueryTimeout(1);
      side.see("limit", statement::getQueryTimeout);
      side.see("late", statement::executeQuery);
      side.see(
          "negative",
          () -> {
            statement.setQueryTimeout(-1);
            return null;
          });
    }
  }
}
