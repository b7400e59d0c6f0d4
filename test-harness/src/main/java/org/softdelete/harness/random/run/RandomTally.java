package org.softdelete.harness.random.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What came of statements. Immutable.
 *
 * @param statements how many were run
 * @param refused how many of them the database itself refuses
 * @param fruitful how many of the others answered or changed at least one row
 * @param cutShort how many were in scripts in which a statement was cancelled because it took too
 *     long, or met a bug of the database on one side
 * @param declined how many were in scripts with one that the driver refuses and the database
 *     accepts
 * @param breaches how many rows were lost or shown, whatever else became of their scripts
 * @param failures reports of the scripts in which the two sides differ, or a row is lost or shown
 */
public record RandomTally(
    int statements,
    int refused,
    int fruitful,
    int cutShort,
    int declined,
    int breaches,
    List<String> failures) {

  /** Nothing yet. */
  public static final RandomTally NONE = new RandomTally(0, 0, 0, 0, 0, 0, List.of());

  public RandomTally {
    failures = List.copyOf(failures);
  }

  /** Both together. */
  public RandomTally plus(RandomTally other) {
    return new RandomTally(
        statements + other.statements,
        refused + other.refused,
        fruitful + other.fruitful,
        cutShort + other.cutShort,
        declined + other.declined,
        breaches + other.breaches,
        Stream.concat(failures.stream(), other.failures.stream()).toList());
  }

  /** How many statements were compared: those that both sides accept and answer in time. */
  public int compared() {
    return statements - refused - cutShort - declined;
  }

  /** Whether the driver refuses more than one statement in a thousand. */
  public boolean declinesMuch() {
    return declined > statements / 1000;
  }

  /** The figures in words, {@code n of n equal} first. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%d of %d equal (%.1f %% of them with rows), %d rows lost or shown; not compared: %d (%.2f %%) that the database"
            + " itself refuses, %d in scripts with one that takes too long or"
            + " meets a bug of the database, %d (%.3f %%) in scripts"
            + " with one that only the driver refuses",
        compared() - failures.size(),
        compared(),
        percent(fruitful, compared()),
        breaches,
        refused,
        percent(refused, statements),
        cutShort,
        declined,
        percent(declined, statements));
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
