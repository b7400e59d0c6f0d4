package org.softdelete.harness.upserts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.cases.FixtureFiles;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Command;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;
import org.softdelete.harness.random.Dice;

/**
 * Scripts of random deletes and inserts of the same keys again, where the rules bring deleted rows
 * back: {@code -Dsize=5000 -Dseed=1} runs more and others.
 */
@ExtendWith(Servers.Parameter.class)
class RandomInsertsTest {

  private static final int SCRIPTS = Flags.given().size(150);
  private static final long SEED = Flags.given().seed().orElse(70_000);
  private static final int INSERTS = 4;

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void leaveWhatTheyWouldLeaveIfDeletesWereReal(Product product, Servers servers)
      throws SQLException {
    try (Oracle oracle =
        new Oracle(
            servers.get(product),
            "inserts",
            FixtureFiles.read("upserts/again-tables.txt", "upserts/again.sql"),
            Subject.driver("classpath:upserts/again-rules.yaml"))) {
      for (long seed = SEED; seed < SEED + SCRIPTS; seed++) {
        Verdict verdict = oracle.judge(script(seed));
        assertThat(verdict.equal()).as(verdict::report).isTrue();
      }
    }
  }

  private static Script script(long seed) {
    Dice dice = new Dice(seed, 0);
    List<Step> steps = new ArrayList<>();
    for (int insert = 0; insert < INSERTS; insert++) {
      steps.add(RandomInsert.delete(dice));
      steps.add(new RandomInsert(dice, insert).step());
    }
    Command rerun = Command.test("RandomInsertsTest").seed(seed).size(1);
    return new Script("seed " + seed, rerun.text(), steps, Content.LIVE, false, true, true);
  }
}
