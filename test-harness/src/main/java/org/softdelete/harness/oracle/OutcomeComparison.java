package org.softdelete.harness.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.softdelete.harness.database.PlantedRows;

/** Finds what differs between the answers of the two sides to one statement. */
public final class OutcomeComparison {

  private OutcomeComparison() {}

  /** The differences as sentences; empty if there is none. */
  public static List<String> differences(Outcome driver, Outcome twin, Step step) {
    if (driver instanceof Outcome.Answer left && twin instanceof Outcome.Answer right) {
      return step.expectation() instanceof Expectation.Failure failure
          ? List.of("It succeeds on both sides, but should fail with " + failure.sqlState() + ".")
          : answers(left, right, step.ordered());
    }
    if (driver instanceof Outcome.Failed left && twin instanceof Outcome.Failed right) {
      return errors(left, right, step.expectation());
    }
    return List.of("One side fails and the other does not.");
  }

  /**
   * The planted rows that the driver shows, as sentences, whatever else differs: the twin holds
   * none unless they are to be seen, or the script has written the word itself.
   */
  public static List<String> shown(Outcome driver, Outcome twin) {
    return twin.holding(PlantedRows::holdsWord).isEmpty()
        ? driver.holding(PlantedRows::holdsWord).stream()
            .map(row -> "A deleted row is shown: " + row + ".")
            .toList()
        : List.of();
  }

  /** What is wrong with the driver's answer to a statement that it should refuse. */
  static List<String> differences(Outcome driver, Expectation.Refusal refusal) {
    String wanted = "with %s and '%s'".formatted(refusal.sqlState(), refusal.messagePiece());
    if (!(driver instanceof Outcome.Failed error)) {
      return List.of("The driver should refuse it " + wanted + ", but it went through.");
    }
    return refusal.sqlState().equals(error.sqlState())
            && error.message().contains(refusal.messagePiece())
        ? List.of()
        : List.of("The driver should refuse it " + wanted + ".");
  }

  private static List<String> errors(
      Outcome.Failed driver, Outcome.Failed twin, Expectation expectation) {
    List<String> differences = new ArrayList<>();
    if (!Objects.equals(driver.sqlState(), twin.sqlState())) {
      differences.add("The SQLStates differ.");
    }
    if (expectation instanceof Expectation.Success) {
      differences.add("It fails on both sides, and nobody said that it should.");
    } else if (expectation instanceof Expectation.Failure failure
        && !failure.sqlState().equals(twin.sqlState())) {
      differences.add("It should fail with " + failure.sqlState() + ".");
    }
    return differences;
  }

  private static List<String> answers(Outcome.Answer driver, Outcome.Answer twin, boolean ordered) {
    if (driver.results().size() != twin.results().size()) {
      return List.of("The numbers of results differ.");
    }
    List<String> differences = new ArrayList<>();
    for (int number = 0; number < driver.results().size(); number++) {
      Outcome.Result left = driver.results().get(number);
      Outcome.Result right = twin.results().get(number);
      if (left instanceof Outcome.Rows rows && right instanceof Outcome.Rows others) {
        differences.addAll(rows(rows, others, ordered));
      } else if (!left.equals(right)) {
        differences.add("Result %d differs: %s, but %s.".formatted(number + 1, left, right));
      }
    }
    return differences;
  }

  private static List<String> rows(Outcome.Rows driver, Outcome.Rows twin, boolean ordered) {
    if (driver.equals(twin)) {
      return List.of();
    }
    if (!driver.labels().equals(twin.labels())) {
      return List.of("The columns differ: %s, but %s.".formatted(driver.labels(), twin.labels()));
    }
    Multisets.Difference difference = Multisets.difference(driver.rows(), twin.rows());
    if (!difference.isEmpty()) {
      return difference.sentences("answers");
    }
    return ordered && !driver.rows().equals(twin.rows())
        ? List.of("The rows are the same, but their order is not.")
        : List.of();
  }
}
