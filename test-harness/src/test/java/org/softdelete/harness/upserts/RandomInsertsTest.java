package org.softdelete.harness.upserts;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;

/**
 * Scripts of random deletes and inserts of the same keys again, where the rules bring deleted rows
 * back: {@code -Dsize=5000 -Dseed=1} runs more and others.
 */
@ExtendWith(Servers.Parameter.class)
class RandomInsertsTest {

  private static final int SCRIPTS = Flags.given().size(150);
  private static final long SEED = Flags.given().seed().orElse(70_000);

  private static final SeededScripts INSERTS =
      new SeededScripts(
          "RandomInsertsTest",
          "inserts",
          "upserts/again-",
          "upserts/again.sql",
          (dice, number) ->
              List.of(RandomInsert.delete(dice), new RandomInsert(dice, number).step()));

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void leaveWhatTheyWouldLeaveIfDeletesWereReal(Product product, Servers servers)
      throws SQLException {
    INSERTS.requireEqual(servers.get(product), SEED, SCRIPTS);
  }
}
