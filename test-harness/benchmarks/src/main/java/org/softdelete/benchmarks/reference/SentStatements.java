package org.softdelete.benchmarks.reference;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * Stands between this driver and the real one, and counts what is executed there: each text once,
 * however many statements it holds, and a batch once. Thread-safe.
 */
final class SentStatements implements QueryExecutionListener {

  private final AtomicLong executions = new AtomicLong();

  /** How many since this was asked last. */
  long sinceLast() {
    return executions.getAndSet(0);
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> sent) {}

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> sent) {
    executions.incrementAndGet();
  }
}
