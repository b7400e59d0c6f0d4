package org.softdelete.rewrite.secondreading;

/**
 * What the second reading says of a text. Immutable.
 *
 * @param outcome how it ended
 * @param reason why it could not be read or checked; of a disagreement, what was expected; empty if
 *     it is confirmed
 */
public record Verdict(Outcome outcome, String reason) {

  /** What is about to be sent is right. */
  public static final Verdict CONFIRMED = new Verdict(Outcome.CONFIRMED, "");

  /** What is said of two statements of one text: the worse of both. */
  Verdict and(Verdict other) {
    return other.outcome.compareTo(outcome) > 0 ? other : this;
  }
}
