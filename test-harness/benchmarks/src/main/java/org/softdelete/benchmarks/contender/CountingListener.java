package org.softdelete.benchmarks.contender;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/** Listens to datasource-proxy, and only counts. Thread-safe. */
final class CountingListener implements QueryExecutionListener {

  private final AtomicLong queries = new AtomicLong();

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> sent) {}

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> sent) {
    queries.addAndGet(sent.size());
  }
}
