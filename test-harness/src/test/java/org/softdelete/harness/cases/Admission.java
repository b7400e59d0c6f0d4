package org.softdelete.harness.cases;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.database.FixtureDatabase;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Oracle;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.oracle.Verdict;

/**
 * Tells which cases a database runs that they were not written for, by asking the plain database.
 * For one thread at a time.
 */
final class Admission implements AutoCloseable {

  /** From here on, class 42 is about syntax (HSQLDB: {@code sql-state-messages.properties}). */
  private static final String SYNTAX = "42581";

  private final Oracle plain;
  private final FixtureDatabase database;

  /** Asks {@code server}, which gets databases of its own for that. */
  Admission(Server server) throws SQLException {
    plain = new Oracle(server, "admission", StoryFixture.load(), DriverManager::getConnection);
    database = FixtureDatabase.create(server, "compiler", StoryFixture.load(), Content.EVERYTHING);
  }

  /**
   * A case for this database: where another one is expected to fail with an SQLState of its own,
   * the two sides need only be alike.
   */
  static Script adapted(Script script) {
    return with(script, script.steps().stream().map(Admission::adapted).toList());
  }

  private static Script with(Script script, List<Step> steps) {
    return new Script(
        script.title(),
        script.rerun(),
        steps,
        script.twin(),
        script.forces(),
        script.rekeys(),
        script.revives());
  }

  private static Step adapted(Step step) {
    return step.expectation() instanceof Expectation.Failure
        ? new Step(
            step.sql(),
            step.onTheTwin(),
            step.parameters(),
            step.generatedKeys(),
            step.ordered(),
            new Expectation.Alike())
        : step;
  }

  /** Why the plain database does not run a case, in a few words; empty if it does. */
  Optional<String> objection(Script script) throws SQLException {
    for (Step step : script.steps()) {
      if (step.expectation() instanceof Expectation.Refusal) {
        Optional<String> objection = objection(step);
        if (objection.isPresent()) {
          return objection;
        }
      }
    }
    for (Verdict.Exchange exchange : plain.rehearse(adapted(script)).exchanges()) {
      boolean mayFail = exchange.step().expectation() instanceof Expectation.Alike;
      if (exchange.driver() instanceof Outcome.Failed error
          && (!mayFail || isOfTheText(error.sqlState()))) {
        return Optional.of(because(error.sqlState()));
      }
      if (!exchange.differences().isEmpty()) {
        return Optional.of("another answer each time");
      }
    }
    return objectionToTheDriversTexts(script);
  }

  /** Where the twin is sent another text, the plain database must understand ours, too. */
  private Optional<String> objectionToTheDriversTexts(Script script) throws SQLException {
    if (script.steps().stream().allMatch(step -> step.onTheTwin().isEmpty())) {
      return Optional.empty();
    }
    List<Step> steps = script.steps().stream().map(Admission::onBothSides).toList();
    return plain.rehearse(with(script, steps)).exchanges().stream()
        .map(Verdict.Exchange::driver)
        .filter(outcome -> outcome instanceof Outcome.Failed error && isOfTheText(error.sqlState()))
        .map(outcome -> because(((Outcome.Failed) outcome).sqlState()))
        .findFirst();
  }

  private static Step onBothSides(Step step) {
    return new Step(
        step.sql(),
        Optional.empty(),
        step.parameters(),
        step.generatedKeys(),
        step.ordered(),
        step.expectation());
  }

  /** What the driver is to refuse is not run, but the plain database must understand it. */
  private Optional<String> objection(Step step) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(step.sql())) {
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(because(e.getSQLState()));
    }
  }

  private static String because(@Nullable String state) {
    if (state == null || !state.startsWith("42")) {
      return "an error " + state;
    }
    return state.compareTo(SYNTAX) >= 0 ? "no such syntax" : "no such table, function or type";
  }

  /**
   * Whether the error is about the text, as ISO/IEC 9075-2 numbers them, and not about the data.
   */
  private static boolean isOfTheText(@Nullable String state) {
    return state == null || !state.startsWith("2");
  }

  @Override
  public void close() throws SQLException {
    plain.close();
    database.close();
  }
}
