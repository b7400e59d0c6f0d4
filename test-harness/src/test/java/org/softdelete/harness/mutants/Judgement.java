package org.softdelete.harness.mutants;

import java.util.List;
import java.util.Optional;
import org.softdelete.rewrite.secondreading.Outcome;

/**
 * What became of a mutant. Immutable.
 *
 * @param result what it does to texts
 * @param oracle how the oracle stops it; empty: it does not
 */
record Judgement(Mutant mutant, TextTrial.Result result, Optional<Stop> oracle) {

  Fate fate() {
    if (result.changed() == 0) {
      return result.refused() > 0
          ? Fate.REFUSES
          : result.endless() > 0 ? Fate.HANGS : Fate.UNCHANGED;
    }
    boolean second = !changes(Outcome.DISAGREED).isEmpty();
    if (oracle.isPresent()) {
      return second ? Fate.BOTH : oracle.get().loud() ? Fate.LOUD : Fate.ORACLE;
    }
    if (second) {
      return Fate.SECOND_READING;
    }
    return result.changes().stream().allMatch(Judgement::meansTheSame) ? Fate.SAME : Fate.SURVIVES;
  }

  private static boolean meansTheSame(Change change) {
    return change.second().outcome() == Outcome.CONFIRMED || change.hasSameWords();
  }

  /** The changes that were read a second time, and of which that says so. */
  List<Change> changes(Outcome outcome) {
    return result.changes().stream()
        .filter(change -> change.second().outcome() == outcome)
        .toList();
  }

  /** Whether all texts are stopped by the second reading that were read. */
  boolean isStoppedEverywhere() {
    return changes(Outcome.DISAGREED).size() == result.changes().size();
  }

  /** The changes in the script at which the oracle stops it. */
  List<Change> stopped() {
    return result.changes().stream()
        .filter(
            change -> oracle.isPresent() && change.text().script().equals(oracle.get().script()))
        .toList();
  }

  /** Whether the second reading confirms all of what the oracle stops and no error tells of. */
  boolean deceives() {
    return oracle.isPresent()
        && !oracle.get().loud()
        && stopped().stream().allMatch(change -> change.second().outcome() == Outcome.CONFIRMED);
  }
}
