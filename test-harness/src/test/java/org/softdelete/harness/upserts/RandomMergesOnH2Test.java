package org.softdelete.harness.upserts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;

/**
 * Scripts of random deletes and of the two MERGE of H2 over deleted rows: {@code -Dsize=5000
 * -Dseed=1} runs more and others.
 */
@ExtendWith(Servers.Parameter.class)
class RandomMergesOnH2Test {

  private static final int SCRIPTS = Flags.given().size(150);
  private static final long SEED = Flags.given().seed().orElse(90_000);

  private static final SeededScripts MERGES =
      new SeededScripts(
          "RandomMergesOnH2Test",
          "merges",
          "upserts/again-",
          "upserts/again.sql",
          (dice, number) ->
              List.of(RandomInsert.delete(dice), new RandomMergeOnH2(dice, number).step()));

  @Test
  void leaveWhatTheyWouldLeaveIfDeletesWereReal(Servers servers) throws SQLException {
    MERGES.requireEqual(servers.only(Product.H2), SEED, SCRIPTS);
  }

  @Test
  void needTheDriver(Servers servers) throws SQLException {
    assertThat(MERGES.unlikeWithoutTheDriver(servers.only(Product.H2), SEED)).isGreaterThan(15);
  }
}
