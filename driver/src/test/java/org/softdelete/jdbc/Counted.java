package org.softdelete.jdbc;

import org.softdelete.jdbc.Statistics.SecondReadings;

/** What was counted since some moment. Immutable. */
final class Counted {

  private final Statistics before;

  private Counted(Statistics before) {
    this.before = before;
  }

  /** From now on. */
  static Counted fromNow() {
    return new Counted(SoftDelete.statistics());
  }

  /** What was counted since, of statements alone. */
  Statistics statements() {
    Statistics now = SoftDelete.statistics();
    return of(
        now.rewritten() - before.rewritten(),
        now.passedOn() - before.passedOn(),
        now.refused() - before.refused(),
        now.cacheHits() - before.cacheHits());
  }

  /** How many second readings were counted since, however they ended. */
  long secondReadings() {
    return sum(SoftDelete.statistics()) - sum(before);
  }

  private static long sum(Statistics statistics) {
    SecondReadings all = statistics.secondReadings();
    return all.confirmed() + all.unread() + all.unchecked() + all.disagreed();
  }

  /** Such numbers. */
  static Statistics of(long rewritten, long passedOn, long refused, long cacheHits) {
    return new Statistics(rewritten, passedOn, refused, cacheHits, new SecondReadings(0, 0, 0, 0));
  }
}
