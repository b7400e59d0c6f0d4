package org.softdelete.harness.oracle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One text sent to the database. Immutable.
 *
 * @param sql the text, sent as it stands
 * @param onTheTwin what the twin is sent instead; empty: the same text
 * @param parameters values for a prepared statement; null: an ordinary statement. The list may hold
 *     nulls
 * @param generatedKeys whether generated keys are asked for
 * @param ordered whether result rows are compared as a sequence
 * @param expectation how the statement must end
 */
public record Step(
    String sql,
    Optional<String> onTheTwin,
    @Nullable List<@Nullable Object> parameters,
    boolean generatedKeys,
    boolean ordered,
    Expectation expectation) {

  /** An ordinary statement that must succeed; its rows are ordered if it says {@code ORDER BY}. */
  public static Step of(String sql) {
    return new Step(
        sql, Optional.empty(), null, false, OrderBy.endsIn(sql), new Expectation.Success());
  }

  /** What the twin is sent. */
  public String twinSql() {
    return onTheTwin.orElse(sql);
  }
}
