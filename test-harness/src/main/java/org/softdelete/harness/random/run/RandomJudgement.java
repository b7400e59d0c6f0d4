package org.softdelete.harness.random.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.Verdict;
import org.softdelete.harness.oracle.Verdict.Exchange;

/** What the answers to random statements amount to; unlike others, they may be invalid. */
public final class RandomJudgement {

  /** H2's "General error", a bug of its own; a plan may meet it and another one not. */
  private static final String INTERNAL_ERROR = "HY000";

  /**
   * H2's "Parameter is not set", which it says of parameters behind a {@code TRUNCATE} in one text,
   * though all have values.
   */
  private static final String UNSET = "90012";

  private static final String REFUSAL = "Refused, and not sent to the database: ";

  private RandomJudgement() {}

  /**
   * Whether a statement took so long that it was cancelled, or met a bug of the database on one
   * side; then the rest tells nothing.
   */
  static boolean isCutShort(Verdict verdict) {
    return verdict.exchanges().stream()
        .anyMatch(
            exchange ->
                isCancelled(exchange.driver())
                    || isCancelled(exchange.twin())
                    || fails(exchange.twin(), UNSET)
                    || isInternal(exchange.driver()) != isInternal(exchange.twin()));
  }

  private static boolean isCancelled(Outcome outcome) {
    return fails(outcome, RoundServer.CANCELLED);
  }

  private static boolean fails(Outcome outcome, String sqlState) {
    return outcome instanceof Outcome.Failed failed && sqlState.equals(failed.sqlState());
  }

  /**
   * Why the driver refuses, for lack of certainty, statements that the database accepts (SEMANTICS
   * §3), one reason for each of them; if there is any, the two sides are not alike for the rest.
   */
  static List<String> declined(Verdict verdict) {
    return verdict.exchanges().stream()
        .filter(exchange -> exchange.twin() instanceof Outcome.Answer)
        .flatMap(exchange -> refusal(exchange).stream())
        .toList();
  }

  private static Optional<String> refusal(Exchange exchange) {
    return exchange.driver() instanceof Outcome.Failed failed
            && failed.message().startsWith(REFUSAL)
        ? Optional.of(reason(failed.message()))
        : Optional.empty();
  }

  /** What a refusal says before it says where. */
  private static String reason(String message) {
    String what = message.substring(REFUSAL.length());
    int place = what.indexOf(", at ");
    return place < 0 ? what : what.substring(0, place);
  }

  /** Whether the driver must refuse the statement, as what it is says. */
  static boolean isBarred(Exchange exchange) {
    return exchange.step().expectation() instanceof Expectation.Refusal;
  }

  /**
   * In which ways the two sides differ, more than by how they refuse an invalid statement, or a row
   * is lost or shown, which is looked for whatever else happens; empty if in none.
   */
  public static Set<String> differences(Verdict verdict) {
    Set<String> differences = new TreeSet<>();
    if (!verdict.breaches().isEmpty()) {
      differences.add("lost or shown");
    }
    if (isCutShort(verdict) || !declined(verdict).isEmpty()) {
      return differences;
    }
    if (!verdict.stateDifferences().isEmpty()) {
      differences.add("tables");
    }
    for (Exchange exchange : verdict.exchanges()) {
      if (isBarred(exchange)) {
        if (exchange.driver() instanceof Outcome.Answer) {
          differences.add("not refused");
        }
      } else if (!exchange.differences().isEmpty() && !isRefused(exchange)) {
        differences.add(kind(exchange.driver()) + ", " + kind(exchange.twin()));
      }
    }
    return differences;
  }

  private static String kind(Outcome outcome) {
    return outcome instanceof Outcome.Failed failed
        ? String.valueOf(failed.sqlState())
        : "an answer";
  }

  /** Whether the database itself refuses the statement. */
  static boolean isRefused(Exchange exchange) {
    return !isBarred(exchange)
        && exchange.twin() instanceof Outcome.Failed
        && exchange.driver() instanceof Outcome.Failed;
  }

  private static boolean isInternal(Outcome outcome) {
    return fails(outcome, INTERNAL_ERROR);
  }

  /** Whether the statement answered or changed at least one row. */
  static boolean isFruitful(Exchange exchange) {
    return exchange.twin() instanceof Outcome.Answer answer
        && answer.results().stream().anyMatch(RandomJudgement::hasRows);
  }

  private static boolean hasRows(Outcome.Result result) {
    return result instanceof Outcome.Rows rows
        ? !rows.rows().isEmpty() && !rows.rows().equals(List.of(List.of("0")))
        : ((Outcome.Count) result).rows() > 0;
  }
}
