package org.softdelete.harness.random.statement;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Step;

/**
 * A statement. Immutable.
 *
 * @param sql its text for both sides
 * @param forces whether it may really delete rows
 */
public record RandomStatement(Sql sql, boolean forces) {

  /** The same statement with another text. */
  public RandomStatement with(Sql other) {
    return new RandomStatement(other, forces);
  }

  /** The statement for the oracle; one with parameters is prepared. */
  Step step() {
    String driver = Side.DRIVER.print(sql);
    String twin = Side.TWIN.print(sql);
    List<@Nullable Object> parameters = Side.parameters(sql);
    return new Step(
        driver,
        twin.equals(driver) ? Optional.empty() : Optional.of(twin),
        parameters.isEmpty() ? null : parameters,
        false,
        Step.of(driver).ordered(),
        new Expectation.Success());
  }
}
