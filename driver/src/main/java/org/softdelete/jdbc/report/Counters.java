package org.softdelete.jdbc.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.RewriteObserver;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.secondreading.Outcome;

/**
 * Counts what becomes of the statements that arrive. A statement adds to one number, whichever, and
 * what is told is a sum of these: so counting costs the same for each, and no number ever falls.
 * Thread-safe; threads that count at the same time do not wait for each other.
 */
public final class Counters implements RewriteObserver {

  private final LongAdder rewrittenWhenRead = new LongAdder();
  private final LongAdder rewrittenByMemory = new LongAdder();
  private final LongAdder passedWhenRead = new LongAdder();
  private final LongAdder passedByMemory = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final Map<Outcome, LongAdder> secondReadings = new EnumMap<>(Outcome.class);

  /** Begins at zero. */
  public Counters() {
    for (Outcome outcome : Outcome.values()) {
      secondReadings.put(outcome, new LongAdder());
    }
  }

  /** Counts a statement that is about to be sent as {@code outcome}, in place of {@code sql}. */
  public void send(@Nullable String sql, Rewritten outcome) {
    boolean passed = outcome.sql().equals(sql);
    if (outcome.fromMemory()) {
      (passed ? passedByMemory : rewrittenByMemory).increment();
    } else {
      (passed ? passedWhenRead : rewrittenWhenRead).increment();
    }
  }

  /** Counts a statement that is not sent. */
  public void refuse() {
    refused.increment();
  }

  @Override
  public void secondReading(Outcome outcome) {
    secondReadings.get(outcome).increment();
  }

  /** How many statements were sent as another text. */
  public long rewritten() {
    return rewrittenWhenRead.sum() + rewrittenByMemory.sum();
  }

  /** How many statements were sent as they were. */
  public long passedOn() {
    return passedWhenRead.sum() + passedByMemory.sum();
  }

  /** How many statements were not sent. */
  public long refused() {
    return refused.sum();
  }

  /** How many of those that were sent were not read for it. */
  public long cacheHits() {
    return rewrittenByMemory.sum() + passedByMemory.sum();
  }

  /** How many second readings ended so. */
  public long secondReadings(Outcome outcome) {
    return secondReadings.get(outcome).sum();
  }
}
