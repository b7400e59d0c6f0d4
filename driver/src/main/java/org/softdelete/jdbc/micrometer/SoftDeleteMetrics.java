package org.softdelete.jdbc.micrometer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToLongFunction;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.jdbc.Statistics;

/**
 * Gives a registry of Micrometer what {@link SoftDelete#statistics()} tells, which stays the only
 * place where anything is counted. The counters are
 *
 * <ul>
 *   <li>{@code softdelete.statements}, with the tag {@code outcome}: {@code rewritten}, {@code
 *       passed}, {@code refused}
 *   <li>{@code softdelete.cache.hits}
 *   <li>{@code softdelete.second.readings}, with the tag {@code outcome}: {@code confirmed}, {@code
 *       unread}, {@code unchecked}, {@code disagreed}
 * </ul>
 *
 * <pre>{@code
 * new SoftDeleteMetrics().bindTo(registry);
 * }</pre>
 *
 * <p>Spring Boot binds each bean of this type itself. One is enough for all connections. Immutable,
 * and thus thread-safe.
 */
public final class SoftDeleteMetrics implements MeterBinder {

  private static final String OUTCOME = "outcome";

  private final Tags tags;

  /** Counters without further tags. */
  public SoftDeleteMetrics() {
    this(Tags.empty());
  }

  /**
   * Counters with {@code tags} besides their own.
   *
   * @throws NullPointerException if one of them is null
   */
  public SoftDeleteMetrics(Iterable<? extends Tag> tags) {
    this.tags = Tags.of(tags);
  }

  /**
   * Adds the counters to {@code registry}.
   *
   * @throws NullPointerException if {@code registry} is null
   */
  @Override
  public void bindTo(MeterRegistry registry) {
    statements(registry, "rewritten", Statistics::rewritten);
    statements(registry, "passed", Statistics::passedOn);
    statements(registry, "refused", Statistics::refused);
    counter("softdelete.cache.hits", Statistics::cacheHits)
        .baseUnit("hits")
        .description("Statements of which the driver remembered what becomes of them")
        .register(registry);
    secondReadings(registry, "confirmed", Statistics.SecondReadings::confirmed);
    secondReadings(registry, "unread", Statistics.SecondReadings::unread);
    secondReadings(registry, "unchecked", Statistics.SecondReadings::unchecked);
    secondReadings(registry, "disagreed", Statistics.SecondReadings::disagreed);
  }

  private void statements(
      MeterRegistry registry, String outcome, ToLongFunction<Statistics> number) {
    counter("softdelete.statements", number)
        .tag(OUTCOME, outcome)
        .baseUnit("statements")
        .description("Statements that came to the driver to be sent")
        .register(registry);
  }

  private void secondReadings(
      MeterRegistry registry, String outcome, ToLongFunction<Statistics.SecondReadings> number) {
    counter(
            "softdelete.second.readings",
            statistics -> number.applyAsLong(statistics.secondReadings()))
        .tag(OUTCOME, outcome)
        .baseUnit("readings")
        .description("Statements that JSqlParser read along")
        .register(registry);
  }

  /** A registry holds what it asks weakly, so that is something that stays. */
  private FunctionCounter.Builder<?> counter(String name, ToLongFunction<Statistics> number) {
    return FunctionCounter.builder(
            name, SoftDelete.class, any -> number.applyAsLong(SoftDelete.statistics()))
        .tags(tags);
  }
}
