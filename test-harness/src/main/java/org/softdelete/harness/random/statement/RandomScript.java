package org.softdelete.harness.random.statement;

import java.util.List;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.oracle.Script;

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
        statements.stream().map(RandomStatement::step).toList(),
        twin,
        statements.stream().anyMatch(RandomStatement::forces),
        false,
        false);
  }
}
