package org.softdelete.harness.regression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.OutcomeComparison;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.regression.script.ScriptStatement;

/**
 * What is to be thought of the answers to a statement. Immutable.
 *
 * @param result the verdict
 * @param differences what differs between the driver's and the twin's answer, as sentences
 * @param afterwards what differs between their tables afterwards, as sentences
 */
record RegressionJudgement(Result result, List<String> differences, List<String> afterwards) {

  private static final String CANCELLED = "57014";
  private static final String REFUSAL = "Refused, and not sent to the database";

  RegressionJudgement {
    differences = List.copyOf(differences);
    afterwards = List.copyOf(afterwards);
  }

  /** A verdict without a comparison. */
  static RegressionJudgement of(Result result) {
    return new RegressionJudgement(result, List.of(), List.of());
  }

  /** Judges the answers of the three sides. */
  static RegressionJudgement of(
      ScriptStatement statement, Outcome driver, Outcome twin, Outcome control) {
    Step step = step(statement);
    List<String> differences = OutcomeComparison.differences(driver, twin, step);
    if (Stream.of(driver, twin, control).anyMatch(RegressionJudgement::isCancelled)) {
      return new RegressionJudgement(Result.TOO_SLOW, differences, List.of());
    }
    if (differences.isEmpty()) {
      return of(twin instanceof Outcome.Failed ? Result.INVALID : Result.EQUAL);
    }
    if (!OutcomeComparison.differences(control, twin, step).isEmpty()) {
      return new RegressionJudgement(Result.NOT_COMPARABLE, differences, List.of());
    }
    boolean sameRows = OutcomeComparison.differences(driver, twin, unordered(step)).isEmpty();
    return new RegressionJudgement(
        sameRows ? Result.OTHER_ORDER : Result.DIFFERENT, differences, List.of());
  }

  /** The same, with what is found out about the tables afterwards. */
  RegressionJudgement with(List<String> stateDifferences) {
    return stateDifferences.isEmpty()
        ? this
        : new RegressionJudgement(Result.DIFFERENT, differences, stateDifferences);
  }

  /** The same, with rows that are lost or shown, whatever the sides say. */
  RegressionJudgement breached(List<String> breaches) {
    return breaches.isEmpty()
        ? this
        : new RegressionJudgement(Result.LOST_OR_SHOWN, differences, breaches);
  }

  /** Whether the driver refused the statement, and the database was not asked. */
  static boolean isRefusal(Outcome outcome) {
    return outcome instanceof Outcome.Failed error && error.message().startsWith(REFUSAL);
  }

  private static boolean isCancelled(Outcome outcome) {
    return outcome instanceof Outcome.Failed error && CANCELLED.equals(error.sqlState());
  }

  private static Step step(ScriptStatement statement) {
    boolean ordered = Step.of(statement.sql()).ordered();
    return new Step(
        statement.sql(), Optional.empty(), null, false, ordered, new Expectation.Alike());
  }

  private static Step unordered(Step step) {
    return new Step(step.sql(), step.onTheTwin(), null, false, false, step.expectation());
  }
}
