package org.softdelete.jdbc.report;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.softdelete.jdbc.configuration.LogCategory;

/**
 * Shows counters through JMX, from the first connection until the driver is deregistered. Not
 * before: the platform's MBean server takes a tenth of a second to begin with, which nobody shall
 * wait for who has the driver only on the class path; and a driver that is being loaded should not
 * start what it does not know.
 *
 * <p>Whatever goes wrong in JMX, or that there is none in this Java, is told to the log and to
 * nobody else. Thread-safe.
 */
public final class Publication {

  private static final Logger LOG = LoggerFactory.getLogger(LogCategory.NAME);

  private final Counters counters;
  private volatile boolean begun;
  private @Nullable Registration registration;

  /** Of {@code counters}, which are not shown yet. */
  public Publication(Counters counters) {
    this.counters = counters;
  }

  /** What is shown. */
  public Counters counters() {
    return counters;
  }

  /** Shows the counters, unless that was begun before, or has ended. */
  public void begin() {
    if (!begun) {
      beginOnce();
    }
  }

  private synchronized void beginOnce() {
    if (!begun) {
      begun = true;
      quietly(() -> registration = Registration.of(new CountersBean(counters)));
    }
  }

  /** Shows them no more, for good. */
  public synchronized void end() {
    begun = true;
    Registration last = registration;
    if (last != null) {
      registration = null;
      quietly(last::end);
    }
  }

  /** What is done with JMX. */
  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }

  private static void quietly(Step step) {
    try {
      step.run();
    } catch (Exception | LinkageError e) {
      LOG.info("The driver's statistics cannot be shown through JMX: {}", e.toString());
    }
  }
}
