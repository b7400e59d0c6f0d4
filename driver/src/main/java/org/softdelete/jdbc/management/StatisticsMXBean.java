package org.softdelete.jdbc.management;

/**
 * What {@code org.softdelete.jdbc.SoftDelete.statistics()} tells, as the attributes of {@code
 * org.softdelete:type=Statistics} in the platform's MBean server. Each attribute is read on its
 * own, so two of them may be of different moments. None ever falls. Thread-safe.
 *
 * <p>It is there from the first connection on that the driver wraps, until the driver is
 * deregistered. If the process holds the driver several times, in several class loaders, then the
 * second is {@code org.softdelete:type=Statistics,copy=2}, and so on.
 */
public interface StatisticsMXBean {

  /**
   * Statements that came to be executed, prepared or added to a batch: the sum of the next three.
   */
  long getStatements();

  /** Statements that were sent as another text. */
  long getRewritten();

  /** Statements that were sent as they were. */
  long getPassedOn();

  /** Statements that were not sent, but answered by an error. */
  long getRefused();

  /** Statements of which the driver remembered what becomes of them. */
  long getCacheHits();

  /** Second readings that confirmed what was about to be sent. */
  long getSecondReadingsConfirmed();

  /** Second readings that JSqlParser could not do. */
  long getSecondReadingsUnread();

  /** Second readings that have no opinion on a statement of that kind. */
  long getSecondReadingsUnchecked();

  /** Second readings that expected another text. */
  long getSecondReadingsDisagreed();
}
