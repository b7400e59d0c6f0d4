package org.softdelete.harness.random;

import java.util.List;

/**
 * What came of statements. Immutable.
 *
 * @param statements how many were run
 * @param refused how many of them the database itself refuses
 * @param fruitful how many of the others answered or changed at least one row
 * @param failures reports of the mismatches
 */
public record Tally(int statements, int refused, int fruitful, List<String> failures) {

  /** Nothing yet. */
  public static final Tally NONE = new Tally(0, 0, 0, List.of());

  public Tally {
    failures = List.copyOf(failures);
  }

  Tally plus(Tally other) {
    return new Tally(
        statements + other.statements,
        refused + other.refused,
        fruitful + other.fruitful,
        Froms.both(failures, other.failures));
  }

  @Override
  public String toString() {
    int valid = statements - refused;
    return "%d of %d equal; %.1f %% of them with rows; %d more (%.1f %%) refused by the database"
        .formatted(
            valid - failures.size(),
            valid,
            100.0 * fruitful / Math.max(1, valid),
            refused,
            100.0 * refused / Math.max(1, statements));
  }
}
