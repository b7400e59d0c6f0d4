package org.softdelete.harness.references;

import java.sql.SQLException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;

/**
 * Runs many random schemas whose tables refer to each other: {@code -Ddatabase}, {@code -Dseed},
 * {@code -Dsize}: how many schemas on each database.
 */
public final class RandomReferences {

  private static final int MOST_FAILURES = 5;

  private RandomReferences() {}

  /**
   * Runs what the system properties say, shows progress, and prints seeds and figures.
   *
   * @throws IllegalStateException if the two sides differ anywhere, which has been printed
   */
  public static void main(String[] arguments) throws SQLException {
    Flags flags = Flags.given();
    long seed = flags.seed().orElseGet(System::currentTimeMillis);
    int schemas = flags.size(1000);
    int failures = 0;
    for (Product product : Servers.products()) {
      ReferenceTally tally;
      try (Server server = Server.start(product);
          ProgressBar progress =
              new ProgressBarBuilder()
                  .setTaskName(product.toString())
                  .setInitialMax(schemas)
                  .setUnit(" schemas", 1)
                  .setUpdateIntervalMillis(1000)
                  .build()) {
        tally = run(server, seed, schemas, Side.DRIVER, progress::step);
      }
      tally.failures().forEach(System.out::println);
      System.out.printf("%s, seeds from %d: %s%n", product, seed, tally.summary());
      failures += tally.failures().size();
    }
    if (failures > 0) {
      throw new IllegalStateException("The two sides differ, as printed above");
    }
  }

  /** Runs so many schemas from a seed on; ends early where much fails. */
  static ReferenceTally run(Server server, long seed, int schemas, Side side, Runnable progress)
      throws SQLException {
    ReferenceTally tally = ReferenceTally.NONE;
    for (long one = seed; one < seed + schemas && tally.failures().size() < MOST_FAILURES; one++) {
      try (ReferenceRound round = new ReferenceRound(server, one, side)) {
        tally = tally.plus(round.run());
      }
      progress.run();
    }
    return tally;
  }
}
