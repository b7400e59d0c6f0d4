package org.softdelete.harness.transparency;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.softdelete.harness.explained.Explanations;

/**
 * Two runs of a suite side by side. Immutable.
 *
 * @param tests how many there are
 * @param differences the tests that ended differently, by name
 * @param explanations why some of them do
 */
record Comparison(int tests, List<Difference> differences, Explanations explanations) {

  Comparison {
    differences = List.copyOf(differences);
  }

  /** Compares two runs. */
  static Comparison of(Outcomes real, Outcomes soft, Explanations explanations) {
    return new Comparison(
        Outcomes.names(real, soft).size(), Difference.between(real, soft), explanations);
  }

  /** The tests that differ without a known reason, by name. */
  List<Difference> unexplained() {
    return only(difference -> !difference.isCast() && reason(difference).isEmpty());
  }

  /** The explanations that no difference needs any more. */
  List<String> unneededExplanations() {
    return explanations.unneeded(
        entry -> differences.stream().anyMatch(difference -> difference.isMeantBy(entry)));
  }

  /** Prints all that differs, by cause, and the figures. */
  void print(PrintStream out) {
    List<Difference> casts = only(Difference::isCast);
    List<Difference> known =
        only(difference -> !difference.isCast() && !reason(difference).isEmpty());
    List<Difference> unexplained = unexplained();
    groups(casts, Difference::cause).forEach((cause, group) -> count(out, cause, group));
    groups(known, this::reason).forEach((reason, group) -> count(out, reason, group));
    groups(unexplained, Difference::cause).forEach((cause, group) -> print(out, cause, group));
    out.printf(
        "%d of %d alike; %d differ because they cast to the driver's own classes;"
            + " %d differ for a known reason; %d differ%n",
        tests - differences.size(), tests, casts.size(), known.size(), unexplained.size());
  }

  private static void count(PrintStream out, String heading, List<Difference> group) {
    out.printf("%5d %s%n", group.size(), heading);
  }

  private static void print(PrintStream out, String cause, List<Difference> group) {
    out.println();
    count(out, "NOT EXPLAINED: " + cause, group);
    for (Difference difference : group) {
      out.printf(
          "  %s%n    real: %s%n    soft: %s%n",
          difference.test(), difference.real(), difference.soft());
    }
  }

  private static Map<String, List<Difference>> groups(
      List<Difference> differences, Function<Difference, String> key) {
    return differences.stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private List<Difference> only(Predicate<Difference> wanted) {
    return differences.stream().filter(wanted).toList();
  }

  /** Why the test differs, empty if that is not known. */
  private String reason(Difference difference) {
    return explanations.of(difference::isMeantBy).orElse("");
  }
}
