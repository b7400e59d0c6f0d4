package org.softdelete.harness.regression;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of statements. For one thread at a time. */
final class RegressionTally {

  private final Map<Result, Integer> all = new EnumMap<>(Result.class);
  private final Map<Result, Integer> counting = new EnumMap<>(Result.class);
  private final Map<String, Integer> refusals = new TreeMap<>();
  private final Map<String, Integer> reasons = new TreeMap<>();

  /**
   * Counts one.
   *
   * @param reason why it differs, if that is known; otherwise empty
   */
  void add(Finding finding, Result result, String reason) {
    all.merge(result, 1, Integer::sum);
    if (finding.counts()) {
      counting.merge(result, 1, Integer::sum);
    }
    if (result == Result.REFUSED) {
      refusals.merge(finding.refusal(), 1, Integer::sum);
    }
    if (result == Result.EXPLAINED) {
      reasons.merge(reason, 1, Integer::sum);
    }
  }

  /** How many became what. */
  int count(Result result) {
    return all.getOrDefault(result, 0);
  }

  /** The figures. */
  void print(PrintStream out) {
    print(out, "Why statements are refused by the driver only", refusals);
    print(out, "Why statements differ", reasons);
    print(out, "All statements", all);
    print(out, "Those that name a listed table and that the database itself accepts", counting);
    out.printf(
        "%d of %d equal; refused: %.2f in 1,000%n",
        counted(Result.EQUAL) + counted(Result.OTHER_ORDER),
        sum(),
        1000.0 * counted(Result.REFUSED) / sum());
  }

  private int counted(Result result) {
    return counting.getOrDefault(result, 0);
  }

  private int sum() {
    return counting.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void print(PrintStream out, String title, Map<?, Integer> counts) {
    out.println(title + ":");
    counts.forEach((what, count) -> out.printf("%7d %s%n", count, what));
  }
}
