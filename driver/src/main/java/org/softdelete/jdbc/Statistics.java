package org.softdelete.jdbc;

import org.softdelete.jdbc.report.Counters;
import org.softdelete.rewrite.secondreading.Outcome;

/**
 * What the driver has done with statements since it was registered, on all its connections: those
 * that a URL makes, those of wrapped data sources, and wrapped ones. Numbers of statements, and of
 * readings; none ever falls while the driver is registered. Immutable.
 *
 * <p>A statement counts when its text comes to the driver: when it is executed as a text, prepared,
 * or added to a batch; a text of several statements counts once. Executions of a prepared statement
 * do not count, but for one that finds another scope or session than it was prepared for, since its
 * text is then looked at again. What the driver asks the database itself, and {@code nativeSQL},
 * which sends nothing, do not count.
 *
 * @param rewritten statements that were sent as another text
 * @param passedOn statements that were sent as they were: they name no listed table, or nothing is
 *     to be changed in them, or {@code softdelete.unsupported=pass} let them through
 * @param refused statements that were not sent, but answered by an error that says why
 * @param cacheHits statements among those that were sent of which the driver remembered what
 *     becomes of them, by their text or by their shape, and which it did not read
 * @param secondReadings how JSqlParser's readings of statements ended; what is remembered is not
 *     read again
 */
public record Statistics(
    long rewritten, long passedOn, long refused, long cacheHits, SecondReadings secondReadings) {

  /**
   * How second readings ended. Immutable.
   *
   * @param confirmed what was about to be sent is what the statement has to become
   * @param unread JSqlParser cannot read the statement, or loses some of it
   * @param unchecked what a statement of this kind has to become is not worked out
   * @param disagreed it has to become something else
   */
  public record SecondReadings(long confirmed, long unread, long unchecked, long disagreed) {}

  /** What was counted so far. */
  static Statistics of(Counters counters) {
    // Before the others, so that there never are more of these than statements.
    long cacheHits = counters.cacheHits();
    return new Statistics(
        counters.rewritten(),
        counters.passedOn(),
        counters.refused(),
        cacheHits,
        new SecondReadings(
            counters.secondReadings(Outcome.CONFIRMED),
            counters.secondReadings(Outcome.UNREAD),
            counters.secondReadings(Outcome.UNCHECKED),
            counters.secondReadings(Outcome.DISAGREED)));
  }

  /** All statements that were seen: those that were rewritten, passed on, and refused. */
  public long statements() {
    return rewritten + passedOn + refused;
  }
}
