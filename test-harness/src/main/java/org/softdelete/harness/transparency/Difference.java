package org.softdelete.harness.transparency;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.explained.Explanations;
import org.softdelete.harness.transparency.TestOutcome.Status;

/**
 * A test that ended differently. Immutable.
 *
 * @param test its name
 * @param real how it ended on the real URL
 * @param soft how it ended on the soft-delete URL
 */
record Difference(String test, TestOutcome real, TestOutcome soft) {

  private static final String PLACE = "at ";
  private static final String SKIPPED = "skipped ";

  /** The tests of two runs that ended differently, by name. */
  static List<Difference> between(Outcomes real, Outcomes soft) {
    List<Difference> differences = new ArrayList<>();
    for (String test : Outcomes.names(real, soft)) {
      Difference pair = new Difference(test, real.of(test), soft.of(test));
      if (!pair.real.isAlike(pair.soft)) {
        differences.add(pair);
      }
    }
    return differences;
  }

  /** Whether the test casts what it gets to a class of the real driver, which no wrapper passes. */
  boolean isCast() {
    return !soft.castTo().isEmpty();
  }

  /** What tests that differ for the same reason have in common. */
  String cause() {
    if (isCast()) {
      return "cast to " + soft.castTo();
    }
    return soft.problem().isEmpty() ? "real: " + real.cause() : soft.cause();
  }

  /**
   * Whether an entry of {@code explained.txt} means this test: it names the test, {@code *}
   * standing for anything; with {@code skipped} in front only as long as the test skips itself. Or
   * it is {@code at Class.method}, for all tests that an exception from there has ended.
   */
  boolean isMeantBy(String entry) {
    if (entry.startsWith(PLACE)) {
      return List.of(soft.frames().split(" ", -1)).contains(entry.substring(PLACE.length()));
    }
    if (entry.startsWith(SKIPPED)) {
      return soft.status() == Status.SKIPPED
          && Explanations.isNamed(entry.substring(SKIPPED.length()), test);
    }
    return Explanations.isNamed(entry, test);
  }

  /** The class of the test. */
  String testClass() {
    int end = test.indexOf('/');
    return end < 0 ? test : test.substring(0, end);
  }
}
