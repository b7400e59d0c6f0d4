package org.softdelete.harness.upserts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.random.Dice;

/** Scripts of random upserts and deletes: {@code -Dsize=5000 -Dseed=1} runs more and others. */
@ExtendWith(Servers.Parameter.class)
class RandomUpsertsTest {

  private static final int SCRIPTS = Flags.given().size(150);
  private static final long SEED = Flags.given().seed().orElse(40_000);

  private static final SeededScripts UPSERTS =
      new SeededScripts(
          "RandomUpsertsTest",
          "upserts",
          "upserts/",
          "upserts/fixture.sql",
          RandomUpsertsTest::pair);

  @Test
  void leaveWhatTheyWouldLeaveIfDeletesWereReal(Servers servers) throws SQLException {
    UPSERTS.requireEqual(servers.only(Product.POSTGRESQL), SEED, SCRIPTS);
  }

  @Test
  void needTheDriver(Servers servers) throws SQLException {
    assertThat(UPSERTS.unlikeWithoutTheDriver(servers.only(Product.POSTGRESQL), SEED))
        .isGreaterThan(15);
  }

  private static List<Step> pair(Dice dice, int number) {
    String table = RandomUpsert.table(dice);
    Step change =
        Step.of(
            dice.chance(60)
                ? "DELETE FROM " + table + " WHERE id % 3 = " + dice.between(0, 2)
                : "UPDATE " + table + " SET a = a + 1 WHERE id > " + dice.between(1, 6));
    return List.of(
        change,
        dice.chance(40)
            ? new RandomMerge(dice, number).step()
            : new RandomUpsert(dice, number).step());
  }
}
