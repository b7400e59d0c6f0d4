package org.softdelete.harness.references;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.flags.Command;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.Verdict;
import org.softdelete.harness.random.Dice;

/** One random schema, and what is done to it, all fixed by a seed. For one thread. */
final class ReferenceRound implements AutoCloseable {

  private static final int STORIES = 8;

  private final Server server;
  private final long seed;
  private final Side side;

  /** Runs smaller stories. */
  private @Nullable Trial again;

  ReferenceRound(Server server, long seed, Side side) {
    this.server = server;
    this.seed = seed;
    this.side = side;
  }

  /**
   * Runs it, and makes the first failure small.
   *
   * @throws SQLException if a database cannot be made, read or set back
   */
  ReferenceTally run() throws SQLException {
    Dice dice = new Dice(seed, 13);
    KeyedSchema schema = new SchemaMaker(dice, server.product(), dice.chance(30)).schema();
    StoryMaker maker = new StoryMaker(dice, schema, server.product());
    ReferenceTally tally = new ReferenceTally(1, 0, Map.of(), 0, List.of());
    Story failing = null;
    Verdict verdict = null;
    try (Trial trial = new Trial(server, schema, side)) {
      for (int number = 0; number < STORIES && failing == null; number++) {
        Story story = new Story(schema, maker.acts());
        verdict = judged(trial, story);
        tally = tally.plus(figures(verdict));
        failing = isRight(verdict) ? null : story;
      }
    }
    return failing == null || verdict == null
        ? tally
        : tally.plus(new ReferenceTally(0, 0, Map.of(), 0, List.of(report(failing, verdict))));
  }

  private boolean isRight(Verdict verdict) {
    // A twin loses rows.
    return side.equals(Side.TWIN) ? verdict.alike() : verdict.equal();
  }

  private Verdict judged(Trial trial, Story story) throws SQLException {
    Command rerun = Command.test("RandomReferencesTest").on(server.product()).seed(seed).size(1);
    return trial.judge("Random references, seed " + seed, rerun.text(), story.acts());
  }

  private Verdict judged(Story story) throws SQLException {
    if (again == null || !again.schema().equals(story.schema())) {
      close();
      again = new Trial(server, story.schema(), side);
    }
    return judged(again, story);
  }

  @Override
  public void close() throws SQLException {
    if (again != null) {
      again.close();
      again = null;
    }
  }

  private String report(Story story, Verdict first) throws SQLException {
    String difference = difference(first);
    Story smallest = new Smallest(smaller -> fails(smaller, difference)).of(story);
    Verdict last = judged(smallest);
    // It may take what was done before.
    Verdict shown = isRight(last) ? first : last;
    return "%s%nRules:%n%s%nTables:%n%s"
        .formatted(shown.report(), smallest.schema().rules(), smallest.schema().fixture().script());
  }

  private boolean fails(Story story, String difference) {
    try {
      Verdict verdict = judged(story);
      return !isRight(verdict) && difference(verdict).equals(difference);
    } catch (SQLException e) {
      return false;
    }
  }

  /** In which way both sides differ first, so that a smaller story does not show something else. */
  private static String difference(Verdict verdict) {
    return verdict.exchanges().stream()
        .filter(exchange -> !exchange.differences().isEmpty())
        .map(exchange -> kind(exchange.driver()) + ", " + kind(exchange.twin()))
        .findFirst()
        .orElse("tables");
  }

  private static String kind(Outcome outcome) {
    return outcome instanceof Outcome.Failed failed
        ? String.valueOf(failed.sqlState())
        : "an answer";
  }

  private static ReferenceTally figures(Verdict verdict) {
    Map<String, Integer> refused = new HashMap<>();
    int changed = 0;
    for (Verdict.Exchange exchange : verdict.exchanges()) {
      if (exchange.twin() instanceof Outcome.Failed failed) {
        refused.merge(String.valueOf(failed.sqlState()), 1, Integer::sum);
      } else if (exchange.twin() instanceof Outcome.Answer answer
          && answer.results().stream()
              .anyMatch(result -> result instanceof Outcome.Count count && count.rows() > 0)) {
        changed++;
      }
    }
    return new ReferenceTally(0, verdict.exchanges().size(), refused, changed, List.of());
  }
}
