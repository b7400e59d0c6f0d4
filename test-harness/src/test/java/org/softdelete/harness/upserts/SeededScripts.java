package org.softdelete.harness.upserts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.cases.FixtureFiles;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.flags.Command;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;
import org.softdelete.harness.random.Dice;

/**
 * Random scripts, one for each seed, beside their twins. Immutable.
 *
 * @param test the name of the class that runs one again
 * @param name that of the databases
 * @param files what the names of the rules and tables begin with
 * @param fixture the file that makes the tables
 * @param pair what a script is made of: a delete or the like, and what meets its rows
 */
record SeededScripts(String test, String name, String files, String fixture, Pair pair) {

  private static final int PAIRS = 4;

  /** Two statements. */
  @FunctionalInterface
  interface Pair {

    /** The one of this number in its script. */
    List<Step> of(Dice dice, int number);
  }

  /** Requires that the driver leaves what its twin leaves, of {@code scripts} from a seed on. */
  void requireEqual(Server server, long seed, int scripts) throws SQLException {
    Subject driver = Subject.driver("classpath:" + files + "rules.yaml");
    try (Oracle oracle = oracle(server, name, driver)) {
      for (long one = seed; one < seed + scripts; one++) {
        Verdict verdict = oracle.judge(script(one));
        assertThat(verdict.equal()).as(verdict::report).isTrue();
      }
    }
  }

  /** How many of 20 scripts from a seed on the plain driver does otherwise than their twins. */
  int unlikeWithoutTheDriver(Server server, long seed) throws SQLException {
    int red = 0;
    try (Oracle oracle = oracle(server, "plain_" + name, DriverManager::getConnection)) {
      for (long one = seed; one < seed + 20; one++) {
        red += oracle.judge(script(one)).equal() ? 0 : 1;
      }
    }
    return red;
  }

  private Oracle oracle(Server server, String database, Subject subject) throws SQLException {
    return new Oracle(server, database, FixtureFiles.read(files + "tables.txt", fixture), subject);
  }

  private Script script(long seed) {
    Dice dice = new Dice(seed, 0);
    List<Step> steps = new ArrayList<>();
    for (int number = 0; number < PAIRS; number++) {
      steps.addAll(pair.of(dice, number));
    }
    Command rerun = Command.test(test).seed(seed).size(1);
    return new Script("seed " + seed, rerun.text(), steps, Content.LIVE, false, true, true);
  }
}
