package org.softdelete.harness.random.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.flags.Command;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;
import org.softdelete.harness.random.script.RandomScripts;
import org.softdelete.harness.random.shrink.Shrinker;
import org.softdelete.harness.random.statement.RandomScript;

/** One random schema and many statements on it, all fixed by a seed. For one thread. */
public final class Round implements AutoCloseable {

  /** A fault shows in many statements, and each takes hundreds of runs to shrink. */
  private static final int MOST_FAILURES = 5;

  private final Server server;
  private final long seed;
  private final RandomScripts scripts;
  private final Path rules;
  private final Oracle oracle;

  /**
   * Makes up a schema and creates it.
   *
   * @param judged makes what is to be judged of where the rules are: mostly {@link Subject#driver}
   * @throws SQLException if the server refuses the schema
   */
  public Round(Server server, long seed, Function<String, Subject> judged) throws SQLException {
    this.server = server;
    this.seed = seed;
    this.scripts = new RandomScripts(seed, server.product());
    this.rules = written(scripts.rules());
    String name = "random_" + Long.toUnsignedString(seed);
    Subject subject = judged.apply(rules.toString());
    RoundServer databases = new RoundServer(server, name, subject, scripts.views());
    this.oracle = new Oracle(databases, name, scripts.fixture(), subject);
  }

  private static Path written(String rules) {
    try {
      return Files.writeString(Files.createTempFile("softdelete", ".yaml"), rules);
    } catch (IOException e) {
      throw new UncheckedIOException("The rules of a random schema could not be written", e);
    }
  }

  /**
   * Runs at least so many statements more, and shrinks what fails; ends early where much fails.
   *
   * @throws SQLException as {@link Oracle#judge} does
   */
  public RandomTally run(int statements) throws SQLException {
    RandomTally tally = RandomTally.NONE;
    while (tally.statements() < statements && tally.failures().size() < MOST_FAILURES) {
      tally = tally.plus(judge(scripts.next()));
    }
    return tally;
  }

  private RandomTally judge(RandomScript script) throws SQLException {
    Verdict verdict = judged(script);
    int statements = script.statements().size();
    if (!verdict.breaches().isEmpty()) {
      int breaches = verdict.breaches().size();
      return RandomTally.breached(statements, breaches, report(script, verdict));
    }
    if (RandomJudgement.isCutShort(verdict)) {
      return RandomTally.cutShort(statements);
    }
    List<String> declined = RandomJudgement.declined(verdict);
    if (!declined.isEmpty()) {
      return RandomTally.declined(statements, declined);
    }
    List<String> failures = new ArrayList<>();
    if (!RandomJudgement.differences(verdict).isEmpty()) {
      failures.add(report(script, verdict));
    }
    return RandomTally.judged(
        statements,
        (int) verdict.exchanges().stream().filter(RandomJudgement::isRefused).count(),
        (int) verdict.exchanges().stream().filter(RandomJudgement::isFruitful).count(),
        script.statements().stream().flatMap(one -> one.barred().stream()).toList(),
        failures);
  }

  private String report(RandomScript script, Verdict verdict) throws SQLException {
    Set<String> differences = RandomJudgement.differences(verdict);
    Shrinker shrinker =
        new Shrinker(
            smaller -> {
              Set<String> left = RandomJudgement.differences(judged(smaller));
              return !left.isEmpty() && differences.containsAll(left);
            });
    Optional<RandomScript> smallest = shrinker.shrink(script);
    Verdict shown = smallest.isPresent() ? judged(smallest.get()) : verdict;
    String views =
        scripts.views().stream().map(view -> view.creation() + ";\n").collect(Collectors.joining());
    return "%s%nRules:%n%s%nTables:%n%s%s"
        .formatted(shown.report(), scripts.rules(), scripts.fixture().script(), views);
  }

  private Verdict judged(RandomScript script) throws SQLException {
    Command rerun = Command.test("RandomStatementsTest").on(server.product()).seed(seed);
    return oracle.judge(script.script("Random statements, seed " + seed, rerun.text()));
  }

  @Override
  public void close() throws SQLException {
    oracle.close();
    try {
      Files.deleteIfExists(rules);
    } catch (IOException e) {
      throw new UncheckedIOException("A temporary rules file could not be removed", e);
    }
  }
}
