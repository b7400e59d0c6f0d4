package org.softdelete.harness.random.run;

import java.sql.SQLException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.oracle.Subject;

/**
 * The command that runs many random statements; the README of this module tells how to call it.
 * {@code size}: how many per database (default 100000); {@code seed}: that of the first round
 * (default: the time). Every round has the next seed and a schema of its own.
 */
public final class RandomStatements {

  private static final int STATEMENTS_PER_ROUND = 2000;

  private RandomStatements() {}

  /**
   * Runs what the system properties say, shows progress, and prints seeds and figures.
   *
   * @throws IllegalStateException if the two sides differ anywhere, which has been printed, or the
   *     driver refuses more than one statement in a thousand
   */
  public static void main(String[] arguments) throws SQLException {
    Flags flags = Flags.given();
    int statements = flags.size(100_000);
    long seed = flags.seed().orElseGet(System::currentTimeMillis);
    int rounds = Math.max(1, statements / STATEMENTS_PER_ROUND);
    RandomTally all = RandomTally.NONE;
    for (Product product : Servers.products()) {
      RandomTally tally = run(product, seed, rounds, Math.min(statements, STATEMENTS_PER_ROUND));
      tally.failures().forEach(System.out::println);
      System.out.printf(
          "%s, seeds %d to %d: %s%n", product, seed, seed + rounds - 1, tally.summary());
      all = all.plus(tally);
    }
    System.out.println(all.summary());
    if (!all.failures().isEmpty()) {
      throw new IllegalStateException("The two sides differ, as printed above");
    }
    if (all.declinesMuch()) {
      throw new IllegalStateException("The driver refuses too much of what the database accepts");
    }
  }

  private static RandomTally run(Product product, long seed, int rounds, int statements)
      throws SQLException {
    RandomTally tally = RandomTally.NONE;
    try (Server server = Server.start(product);
        ProgressBar progress =
            new ProgressBarBuilder()
                .setTaskName(product.toString())
                .setInitialMax((long) rounds * statements)
                .setUnit(" statements", 1)
                .setUpdateIntervalMillis(1000)
                .build()) {
      for (int number = 0; number < rounds; number++) {
        try (Round round = new Round(server, seed + number, Subject::driver)) {
          RandomTally one = round.run(statements);
          tally = tally.plus(one);
          progress.stepBy(one.statements());
        }
      }
    }
    return tally;
  }
}
