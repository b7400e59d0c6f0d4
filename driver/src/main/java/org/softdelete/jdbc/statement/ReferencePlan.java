package org.softdelete.jdbc.statement;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.execution.Plan;
import org.softdelete.jdbc.execution.Step;
import org.softdelete.jdbc.reference.ReferenceSteps;

/** The plan of a statement that deletes or restores rows to which others may point. */
public final class ReferencePlan {

  private ReferencePlan() {}

  /**
   * That of one statement.
   *
   * @param lock locks the rows before it
   * @param statement tells the real statement that has its result
   * @param warnings where is told what there is to warn of behind it
   */
  public static Plan around(
      ReferenceSteps steps, Step lock, Supplier<Statement> statement, Warnings warnings) {
    return Plan.following(
        () -> {
          steps.begin();
          lock.run();
        },
        result -> warnings.add(steps.follow(count(result, statement.get()))));
  }

  /** How many rows were changed; null if that is not known. */
  private static @Nullable Long count(@Nullable Object result, Statement statement)
      throws SQLException {
    if (result instanceof int[] counts) {
      return IntStream.of(counts).asLongStream().filter(count -> count > 0).sum();
    }
    if (result instanceof long[] counts) {
      return LongStream.of(counts).filter(count -> count > 0).sum();
    }
    if (result instanceof Boolean rows) {
      return rows ? null : (long) statement.getUpdateCount();
    }
    return result instanceof Number number ? number.longValue() : null;
  }
}
