package org.softdelete.harness.random.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.oracle.Subject;

/**
 * A sample of what the command {@link RandomStatements} runs. {@code -Dseed=…} runs one round as
 * the command does; {@code -Dsize=…}: how many statements a round has.
 */
class RandomStatementsTest {

  private static final int STATEMENTS_PER_ROUND = 1000;
  private static final int STATEMENTS_OF_ONE_SEED = 2000;
  private static final long[] SEEDS = {1, 2, 3};

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void theDriverShowsWhatRealDeletesWouldHaveLeft(Product product) throws SQLException {
    Flags flags = Flags.given();
    OptionalLong seed = flags.seed();
    RandomTally tally =
        seed.isPresent()
            ? run(product, flags.size(STATEMENTS_OF_ONE_SEED), seed.getAsLong())
            : run(product, flags.size(STATEMENTS_PER_ROUND), SEEDS);
    assertThat(tally.failures()).as(tally.summary()).isEmpty();
    assertThat(tally.declinesMuch()).as(tally.summary()).isFalse();
    assertThat(tally.refused()).as(tally.summary()).isLessThan(tally.statements() / 20);
    assertThat(tally.fruitful()).as(tally.summary()).isGreaterThan(tally.statements() / 3);
  }

  private static RandomTally run(Product product, int statements, long... seeds)
      throws SQLException {
    RandomTally tally = RandomTally.NONE;
    try (Server server = Server.start(product)) {
      for (long seed : seeds) {
        try (Round round = new Round(server, seed, Subject::driver)) {
          tally = tally.plus(round.run(statements));
        }
      }
    }
    return tally;
  }
}
