package org.softdelete.harness.random.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Step;

/**
 * A statement. Immutable.
 *
 * @param sql its text for both sides
 * @param forces whether it may really delete rows
 * @param undo removes, behind the script, what nobody else would remove; empty: there is nothing
 * @param settings statements of the driver's own, which hold for this one and are reset behind it
 */
public record RandomStatement(
    Sql sql, boolean forces, Optional<String> undo, List<String> settings) {

  /** What a refusal of the driver says, so that it is not taken for one of the database. */
  private static final Expectation REFUSAL =
      new Expectation.Refusal("0A000", "Refused, and not sent to the database");

  /** A statement that leaves nothing behind that a fixture does not set back. */
  public RandomStatement(Sql sql, boolean forces) {
    this(sql, forces, Optional.empty());
  }

  /** A statement for which nothing is set. */
  public RandomStatement(Sql sql, boolean forces, Optional<String> undo) {
    this(sql, forces, undo, List.of());
  }

  /** A statement that destroys nothing. */
  public static RandomStatement of(Sql sql) {
    return new RandomStatement(sql, false);
  }

  /** The same statement with another text. */
  public RandomStatement with(Sql other) {
    return new RandomStatement(other, forces, undo, settings);
  }

  /** The same statement, for which something is set. */
  public RandomStatement under(List<String> statements) {
    return new RandomStatement(sql, forces, undo, statements);
  }

  /** Whether it may bring deleted rows back: a MERGE that inserts. */
  boolean revives() {
    return Side.DRIVER.print(sql).contains("WHEN NOT MATCHED");
  }

  /** Whether it may delete rows. */
  boolean deletes() {
    return Side.DRIVER.print(sql).toUpperCase(Locale.ROOT).contains("DELETE");
  }

  /** Why the driver must refuse it; empty: it must not. */
  public Optional<String> barred() {
    List<String> reasons = new ArrayList<>();
    Sql.walk(
        sql,
        piece -> {
          if (piece instanceof Sql.Barred barred) {
            reasons.add(barred.reason());
          }
        });
    return reasons.stream().findFirst();
  }

  /** The statement for the oracle, with what is set around it. */
  List<Step> steps() {
    if (settings.isEmpty()) {
      return List.of(step());
    }
    List<Step> steps = new ArrayList<>(settings.stream().map(RandomStatement::setting).toList());
    steps.add(step());
    steps.add(setting("RESET softdelete.paranoid"));
    return steps;
  }

  /** The twin does nothing then. */
  private static Step setting(String statement) {
    return new Step(
        statement,
        Optional.of("DROP TABLE IF EXISTS nothing"),
        null,
        false,
        false,
        new Expectation.Success());
  }

  /** The statement; one with parameters is prepared. */
  private Step step() {
    String driver = Side.DRIVER.print(sql);
    String twin = Side.TWIN.print(sql);
    List<@Nullable Object> parameters = Side.parameters(sql);
    return new Step(
        driver,
        twin.equals(driver) ? Optional.empty() : Optional.of(twin),
        parameters.isEmpty() ? null : parameters,
        false,
        // What a text of several statements orders is not told apart.
        Step.of(driver).ordered() && !driver.contains(";"),
        barred().isPresent() ? REFUSAL : new Expectation.Success());
  }
}
