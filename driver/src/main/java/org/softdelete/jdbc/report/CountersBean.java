package org.softdelete.jdbc.report;

import org.softdelete.jdbc.management.StatisticsMXBean;
import org.softdelete.rewrite.secondreading.Outcome;

/**
 * Counters as JMX shows them. Thread-safe.
 *
 * @param counters what is shown
 */
record CountersBean(Counters counters) implements StatisticsMXBean {

  @Override
  public long getStatements() {
    return counters.rewritten() + counters.passedOn() + counters.refused();
  }

  @Override
  public long getRewritten() {
    return counters.rewritten();
  }

  @Override
  public long getPassedOn() {
    return counters.passedOn();
  }

  @Override
  public long getRefused() {
    return counters.refused();
  }

  @Override
  public long getCacheHits() {
    return counters.cacheHits();
  }

  @Override
  public long getSecondReadingsConfirmed() {
    return counters.secondReadings(Outcome.CONFIRMED);
  }

  @Override
  public long getSecondReadingsUnread() {
    return counters.secondReadings(Outcome.UNREAD);
  }

  @Override
  public long getSecondReadingsUnchecked() {
    return counters.secondReadings(Outcome.UNCHECKED);
  }

  @Override
  public long getSecondReadingsDisagreed() {
    return counters.secondReadings(Outcome.DISAGREED);
  }
}
