package org.softdelete.harness.random.statement;

import java.util.List;
import java.util.stream.Stream;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Step;

/**
 * Statements that run one after the other. Immutable.
 *
 * @param twin which rows the twin holds
 */
public record RandomScript(Content twin, List<RandomStatement> statements) {

  public RandomScript {
    statements = List.copyOf(statements);
  }

  /** The same script with other statements. */
  public RandomScript with(List<RandomStatement> others) {
    return new RandomScript(twin, others);
  }

  /** The script for the oracle, under a title and with the command that runs it again. */
  public Script script(String title, String rerun) {
    return new Script(
        title,
        rerun,
        Stream.concat(
                statements.stream().flatMap(one -> one.steps().stream()),
                statements.stream().flatMap(one -> one.undo().stream()).map(Step::of))
            .toList(),
        twin,
        statements.stream().anyMatch(RandomStatement::forces),
        revivesAndDeletes(),
        statements.stream().anyMatch(RandomStatement::revives));
  }

  /**
   * Whether a deleted row may come back and be deleted again, so that it is there with other
   * values.
   */
  private boolean revivesAndDeletes() {
    return statements.stream()
        .dropWhile(one -> !one.revives())
        .skip(1)
        .anyMatch(RandomStatement::deletes);
  }
}
