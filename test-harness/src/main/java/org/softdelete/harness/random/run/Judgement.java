package org.softdelete.harness.random.run;

import java.util.List;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.Verdict;
import org.softdelete.harness.oracle.Verdict.Exchange;

/** What the answers to random statements amount to; unlike others, they may be invalid. */
final class Judgement {

  private Judgement() {}

  /** Whether the two sides differ in more than how they refuse an invalid statement. */
  static boolean differs(Verdict verdict) {
    return !verdict.stateDifferences().isEmpty()
        || verdict.exchanges().stream().anyMatch(Judgement::differs);
  }

  /** Whether the database itself refuses the statement. */
  static boolean isRefused(Exchange exchange) {
    return exchange.twin() instanceof Outcome.Failed && exchange.driver() instanceof Outcome.Failed;
  }

  /** Whether the statement answered or changed at least one row. */
  static boolean isFruitful(Exchange exchange) {
    return exchange.twin() instanceof Outcome.Answer answer
        && answer.results().stream().anyMatch(Judgement::hasRows);
  }

  private static boolean hasRows(Outcome.Result result) {
    return result instanceof Outcome.Rows rows
        ? !rows.rows().isEmpty() && !rows.rows().equals(List.of(List.of("0")))
        : ((Outcome.Count) result).rows() > 0;
  }

  private static boolean differs(Exchange exchange) {
    return !exchange.differences().isEmpty() && !isRefused(exchange);
  }
}
