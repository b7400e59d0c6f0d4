package org.softdelete.harness.upserts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
 * Scripts of random deletes and of the two MERGE of H2 over deleted rows: {@code -Dsize=5000
 * -Dseed=1} runs more and others.
 */
@ExtendWith(Servers.Parameter.class)
class RandomMergesOnH2Test {

  private static final int SCRIPTS = Flags.given().size(150);
  private static final long SEED = Flags.given().seed().orElse(90_000);
  private static final int MERGES = 4;

  @Test
  void leaveWhatTheyWouldLeaveIfDeletesWereReal(Servers servers) throws SQLException {
    Subject driver = Subject.driver("classpath:upserts/again-rules.yaml");
    try (Oracle oracle = oracle(servers, "merges", driver)) {
      for (long seed = SEED; seed < SEED + SCRIPTS; seed++) {
        Verdict verdict = oracle.judge(script(seed));
        assertThat(verdict.equal()).as(verdict::report).isTrue();
      }
    }
  }

  @Test
  void needTheDriver(Servers servers) throws SQLException {
    int red = 0;
    try (Oracle oracle = oracle(servers, "plain_merges", DriverManager::getConnection)) {
      for (long seed = SEED; seed < SEED + 20; seed++) {
        red += oracle.judge(script(seed)).equal() ? 0 : 1;
      }
    }
    assertThat(red).isGreaterThan(15);
  }

  private static Oracle oracle(Servers servers, String name, Subject subject) throws SQLException {
    return new Oracle(
        servers.only(Product.H2),
        name,
        FixtureFiles.read("upserts/again-tables.txt", "upserts/again.sql"),
        subject);
  }

  private static Script script(long seed) {
    Dice dice = new Dice(seed, 0);
    List<Step> steps = new ArrayList<>();
    for (int merge = 0; merge < MERGES; merge++) {
      steps.add(RandomInsert.delete(dice));
      steps.add(new RandomMergeOnH2(dice, merge).step());
    }
    Command rerun = Command.test("RandomMergesOnH2Test").seed(seed).size(1);
    return new Script("seed " + seed, rerun.text(), steps, Content.LIVE, false, true, true);
  }
}
