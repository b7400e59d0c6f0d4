package org.softdelete.benchmarks.contender;

import com.p6spy.engine.logging.Category;
import com.p6spy.engine.spy.appender.P6Logger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Takes p6spy's statements, and only counts their characters. Thread-safe. */
public final class DroppedLines implements P6Logger {

  private final AtomicLong characters = new AtomicLong();

  @Override
  public void logSQL(
      int connection,
      @Nullable String now,
      long elapsed,
      Category category,
      @Nullable String prepared,
      @Nullable String sql,
      @Nullable String url) {
    characters.addAndGet(sql == null ? 0 : sql.length());
  }

  /** An exception that p6spy saw is thrown anyway, and ends the benchmark. */
  @Override
  public void logException(Exception thrown) {}

  @Override
  public void logText(String text) {
    characters.addAndGet(text.length());
  }

  @Override
  public boolean isCategoryEnabled(Category category) {
    return true;
  }
}
