package org.softdelete.harness.random.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of statements. Immutable.
 *
 * @param statements how many were run
 * @param refused how many of them the database itself refuses
 * @param fruitful how many of the others answered or changed at least one row
 * @param cutShort how many were in scripts in which a statement was cancelled because it took too
 *     long, or met a bug of the database on one side
 * @param unjudged how many were in scripts with one that the driver refuses and the database
 *     accepts
 * @param declined how often the driver refuses what the database accepts, by its reason
 * @param barred how many the driver must refuse, and does, by what they are
 * @param breaches how many rows were lost or shown, whatever else became of their scripts
 * @param failures reports of the scripts in which the two sides differ, or a row is lost or shown
 */
public record RandomTally(
    int statements,
    int refused,
    int fruitful,
    int cutShort,
    int unjudged,
    Map<String, Integer> declined,
    Map<String, Integer> barred,
    int breaches,
    List<String> failures) {

  /** Nothing yet. */
  public static final RandomTally NONE = judged(0, 0, 0, List.of(), List.of());

  public RandomTally {
    declined = Map.copyOf(declined);
    barred = Map.copyOf(barred);
    failures = List.copyOf(failures);
  }

  /** Statements of a script in which rows were lost or shown. */
  static RandomTally breached(int statements, int breaches, String failure) {
    return new RandomTally(statements, 0, 0, 0, 0, Map.of(), Map.of(), breaches, List.of(failure));
  }

  /** Statements of a script that was cut short. */
  static RandomTally cutShort(int statements) {
    return new RandomTally(statements, 0, 0, statements, 0, Map.of(), Map.of(), 0, List.of());
  }

  /** Statements of a script in which the driver refused some for these reasons. */
  static RandomTally declined(int statements, List<String> reasons) {
    return new RandomTally(
        statements, 0, 0, 0, statements, counted(reasons), Map.of(), 0, List.of());
  }

  /** Statements that were judged. */
  static RandomTally judged(
      int statements, int refused, int fruitful, List<String> barred, List<String> failures) {
    return new RandomTally(
        statements, refused, fruitful, 0, 0, Map.of(), counted(barred), 0, failures);
  }

  private static Map<String, Integer> counted(List<String> reasons) {
    return reasons.stream().collect(Collectors.toMap(reason -> reason, reason -> 1, Integer::sum));
  }

  /** Both together. */
  public RandomTally plus(RandomTally other) {
    return new RandomTally(
        statements + other.statements,
        refused + other.refused,
        fruitful + other.fruitful,
        cutShort + other.cutShort,
        unjudged + other.unjudged,
        sum(declined, other.declined),
        sum(barred, other.barred),
        breaches + other.breaches,
        Stream.concat(failures.stream(), other.failures.stream()).toList());
  }

  private static Map<String, Integer> sum(Map<String, Integer> some, Map<String, Integer> others) {
    Map<String, Integer> all = new TreeMap<>(some);
    others.forEach((reason, count) -> all.merge(reason, count, Integer::sum));
    return all;
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many statements were compared: those that both sides accept and answer in time. */
  public int compared() {
    return statements - refused - cutShort - unjudged - sum(barred);
  }

  /** Whether the driver refuses more than one statement in a thousand that it need not refuse. */
  public boolean declinesMuch() {
    return sum(declined) > statements / 1000;
  }

  /** The figures in words, {@code n of n equal} first. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%d of %d equal (%.1f %% of them with rows), %d rows lost or shown;"
            + " not compared: %d (%.2f %%) that the database itself refuses, %d in scripts with one that takes too long or"
            + " meets a bug of the database, %d in scripts"
            + " with one that only the driver refuses, which are %d (%.3f %%)%s;"
            + " refused by the driver, as they must be: %d%s",
        compared() - failures.size(),
        compared(),
        percent(fruitful, compared()),
        breaches,
        refused,
        percent(refused, statements),
        cutShort,
        unjudged,
        sum(declined),
        percent(sum(declined), statements),
        listed(declined),
        sum(barred),
        listed(barred));
  }

  private static String listed(Map<String, Integer> counts) {
    return new TreeMap<>(counts)
        .entrySet().stream()
            .map(entry -> String.format("%n  %6d %s", entry.getValue(), entry.getKey()))
            .collect(Collectors.joining());
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
