package org.softdelete.harness.oracle;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a statement has answered. Immutable. */
public sealed interface Outcome {

  /** The result rows that have such a value. */
  default List<List<String>> holding(Predicate<String> wanted) {
    return this instanceof Answer answer
        ? answer.results().stream()
            .filter(Rows.class::isInstance)
            .flatMap(result -> ((Rows) result).rows().stream())
            .filter(row -> row.stream().anyMatch(wanted))
            .toList()
        : List.of();
  }

  /** It succeeded with these results, in their order; generated keys, if asked for, come first. */
  record Answer(List<Result> results) implements Outcome {
    public Answer {
      results = List.copyOf(results);
    }
  }

  /** It failed. The SQLState is null if the driver gave none. */
  record Failed(@Nullable String sqlState, String message) implements Outcome {}

  /** One result of a statement. */
  sealed interface Result {}

  /** Result rows as text, see {@link org.softdelete.harness.database.ValueText}. */
  record Rows(List<String> labels, List<List<String>> rows) implements Result {
    public Rows {
      labels = List.copyOf(labels);
      rows = List.copyOf(rows);
    }
  }

  /** The number of rows that a statement changed. */
  record Count(long rows) implements Result {}
}
