package org.softdelete.harness.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;

/**
 * Many threads, few connections. {@code -Dsize=10000} makes each thread execute so many statements;
 * the few of every build take seconds.
 */
@ExtendWith(Servers.Parameter.class)
class PooledThreadsTest {

  private static final int THREADS = 16;
  private static final int CONNECTIONS = 6;

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void seeTheirOwnRowsRightWhateverOthersSetAndLeaveNothingBehind(Product product, Servers servers)
      throws SQLException, ExecutionException, InterruptedException {
    int statements = Flags.given().size(500);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (DriverDatabase database = new DriverDatabase(servers.get(product), "pooled");
        HikariDataSource pool = pool(database)) {
      List<Borrower> borrowers =
          IntStream.rangeClosed(1, THREADS).mapToObj(number -> new Borrower(pool, number)).toList();
      List<Future<?>> runs = new ArrayList<>();
      for (Borrower borrower : borrowers) {
        runs.add(
            threads.submit(
                () -> {
                  borrower.run(statements);
                  return null;
                }));
      }
      for (Future<?> run : runs) {
        run.get();
      }
      String own = "SELECT count(*) FROM items WHERE id >= " + Borrower.ROWS;
      assertThat(database.count(own + " AND deleted_at IS NULL"))
          .isEqualTo(sum(borrowers, borrower -> borrower.live().size()));
      assertThat(database.count(own + " AND deleted_at IS NOT NULL"))
          .isEqualTo(sum(borrowers, borrower -> borrower.deleted().size()));
    } finally {
      threads.shutdownNow();
    }
  }

  private static HikariDataSource pool(DriverDatabase database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.addDataSourceProperty("softdelete.rules", Twins.RULES);
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }

  private static long sum(List<Borrower> borrowers, ToLongFunction<Borrower> count) {
    return borrowers.stream().mapToLong(count).sum();
  }
}
