package org.softdelete.harness.references;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.FixtureDatabase;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.TableState;
import org.softdelete.harness.loss.LossWatch;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.OutcomeComparison;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.StateComparison;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.oracle.Subject;
import org.softdelete.harness.oracle.Verdict;

/**
 * A schema on both sides: what is done to it is judged as {@link
 * org.softdelete.harness.oracle.Oracle} does, but may be more than one text is. For one thread.
 */
final class Trial implements AutoCloseable {

  private static final String LEFT = "references_driver";
  private static final String RIGHT = "references_twin";

  private final Server server;
  private final KeyedSchema schema;
  private final Path rules;
  private final Subject subject;
  private final FixtureDatabase database;
  private final FixtureDatabase twin;
  private final LossWatch watch;

  /**
   * Makes both databases.
   *
   * @param side what is judged
   * @throws SQLException if the server refuses the schema
   */
  Trial(Server server, KeyedSchema schema, Side side) throws SQLException {
    this.server = server;
    this.schema = schema;
    this.rules = written(schema.rules());
    this.subject = side.subject().apply(rules.toString());
    Server databases = new SameDatabases(server);
    Fixture fixture = schema.fixture();
    Fixture watched = LossWatch.watched(fixture, server.product());
    this.database = FixtureDatabase.create(databases, LEFT, watched, side.start());
    this.watch = new LossWatch(database.connect(), watched, server.product());
    this.twin =
        FixtureDatabase.create(databases, RIGHT, LossWatch.unwatched(fixture), Content.LIVE);
  }

  KeyedSchema schema() {
    return schema;
  }

  private static Path written(String rules) {
    try {
      return Files.writeString(Files.createTempFile("softdelete", ".yaml"), rules);
    } catch (IOException e) {
      throw new UncheckedIOException("The rules of a random schema could not be written", e);
    }
  }

  /**
   * Does the same on both sides, and sets both databases back.
   *
   * @throws SQLException if a database cannot be read or set back
   */
  Verdict judge(String title, String rerun, List<Act> acts) throws SQLException {
    List<Verdict.Exchange> exchanges = new ArrayList<>();
    boolean cut = false;
    watch.start();
    try (Connection left = subject.connect(database.url());
        Connection right = twin.connect()) {
      for (Act act : acts) {
        Verdict.Exchange exchange = exchange(left, right, act);
        if (looksAgain(exchange)) {
          cut = true;
          break;
        }
        exchanges.add(exchange);
      }
      end(left);
      end(right);
    }
    List<String> losses = watch.losses();
    List<TableState> now = database.state();
    List<TableState> twinNow = twin.state();
    database.reset(now);
    twin.reset(twinNow);
    List<Step> steps = acts.stream().map(Act::step).toList();
    Script script = new Script(title, rerun, steps, Content.LIVE, false, true, true);
    return new Verdict(
        server.product(),
        script,
        exchanges,
        cut ? List.of() : StateComparison.differences(script, database.start(), now, twinNow),
        losses);
  }

  private static Verdict.Exchange exchange(Connection left, Connection right, Act act) {
    Outcome driver = act.run(left);
    Outcome other = act.run(right);
    Step step = act.step();
    List<String> differences = new ArrayList<>(OutcomeComparison.differences(driver, other, step));
    differences.addAll(OutcomeComparison.shown(driver, other));
    return new Verdict.Exchange(step, step.sql(), driver, other, differences);
  }

  /**
   * Whether a delete has failed on the twin by a key that it does not set so. PostgreSQL looks
   * again at all keys of a row that the transaction itself has written when one of them is set to
   * null (RI_FKey_fk_upd_check_required), and whether it finds a row that the same delete takes
   * along depends on the order. What was done before is undone there, so nothing is left to
   * compare.
   */
  private boolean looksAgain(Verdict.Exchange exchange) {
    return exchange.driver() instanceof Outcome.Answer
        && exchange.twin() instanceof Outcome.Failed failed
        && exchange.step().sql().contains("DELETE FROM")
        && !exchange.step().sql().contains("INSERT")
        && !exchange.step().sql().contains("UPDATE")
        && failed.message().contains("insert or update on table")
        && schema.keys().stream()
            .filter(key -> failed.message().contains('"' + key.name() + '"'))
            .filter(key -> key.onDelete() != Action.SET_DEFAULT || key.changed().isEmpty())
            .anyMatch(key -> !failed.message().contains("=(" + defaults(key) + ")"));
  }

  /** What a delete sets a key to, as PostgreSQL writes it; empty if it sets none. */
  private String defaults(Key key) {
    return key.onDelete() != Action.SET_DEFAULT
        ? ""
        : key.columns().stream()
            .map(name -> schema.table(key.child()).byDefault(name).replace("'", ""))
            .collect(Collectors.joining(", "));
  }

  /** What is not committed is undone before anybody looks. */
  private static void end(Connection connection) throws SQLException {
    if (connection.getAutoCommit()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("ROLLBACK");
      }
    } else {
      connection.rollback();
    }
  }

  @Override
  public void close() throws SQLException {
    watch.close();
    database.close();
    twin.close();
    try {
      Files.deleteIfExists(rules);
    } catch (IOException e) {
      throw new UncheckedIOException("A temporary rules file could not be removed", e);
    }
  }
}
