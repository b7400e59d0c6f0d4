package org.softdelete.harness.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.FixtureDatabase;
import org.softdelete.harness.database.PlantedRows;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.TableState;
import org.softdelete.harness.loss.LossWatch;

/**
 * Judges scripts: runs each through the subject against a database with live and deleted rows, and
 * through the plain driver against a twin. Every script starts with the fixture's rows and new
 * connections. For one thread at a time.
 *
 * <p>What a comparison cannot see is looked at besides: that no row is really deleted ({@link
 * LossWatch}), and that no planted row is shown ({@link PlantedRows}).
 */
public final class Oracle implements AutoCloseable {

  private static final Step PROBE = Step.of("VALUES (1)");

  private final Server server;
  private final String name;
  private final Fixture fixture;
  private final Subject subject;
  private final FixtureDatabase database;
  private final LossWatch watch;
  private final Map<Content, FixtureDatabase> twins = new EnumMap<>(Content.class);

  /**
   * Creates the database that the subject works on; its twins follow when they are needed.
   *
   * @param name letters, digits and underscores; the databases' names on {@code server} start with
   *     it
   * @throws SQLException if the fixture does not fit the server
   */
  public Oracle(Server server, String name, Fixture fixture, Subject subject) throws SQLException {
    this.server = server;
    this.name = name;
    this.fixture = LossWatch.unwatched(fixture);
    this.subject = subject;
    Fixture watched = LossWatch.watched(fixture, server.product());
    this.database = FixtureDatabase.create(server, name, watched, Content.EVERYTHING);
    this.watch = new LossWatch(database.connect(), watched, server.product());
  }

  /**
   * Runs a script on both sides and sets both databases back.
   *
   * @throws SQLException if no connection can be opened, or a database cannot be read or set back;
   *     an error of a statement under test is part of the verdict
   */
  public Verdict judge(Script script) throws SQLException {
    FixtureDatabase twin = twin(script.twin());
    List<Verdict.Exchange> exchanges = new ArrayList<>();
    watch.start();
    try (Connection left = subject.connect(database.url());
        Connection right = twin.connect()) {
      for (Step step : script.steps()) {
        watch.before(step.sql());
        exchanges.add(
            step.expectation() instanceof Expectation.Refusal refusal
                ? refusal(left, step, refusal)
                : exchange(left, right, step));
        watch.after(step.sql());
      }
    }
    List<String> breaches = new ArrayList<>(watch.losses());
    exchanges.forEach(exchange -> breaches.addAll(shown(exchange)));
    List<TableState> now = database.state();
    List<TableState> twinNow = twin.state();
    database.reset(now);
    twin.reset(twinNow);
    return new Verdict(
        server.product(),
        script,
        exchanges,
        StateComparison.differences(script, database.start(), now, twinNow),
        breaches);
  }

  /**
   * Runs a script twice on the twin alone, to tell whether it is worth judging: the plain database
   * accepts it as the script expects, and answers the same again.
   *
   * @throws SQLException as {@link #judge} does
   */
  public Verdict rehearse(Script script) throws SQLException {
    FixtureDatabase twin = twin(script.twin());
    List<Step> steps =
        script.steps().stream()
            .filter(step -> !(step.expectation() instanceof Expectation.Refusal))
            .toList();
    List<Outcome> first = answers(twin, steps);
    List<Outcome> second = answers(twin, steps);
    List<Verdict.Exchange> exchanges = new ArrayList<>();
    for (int number = 0; number < steps.size(); number++) {
      Step step = steps.get(number);
      exchanges.add(
          new Verdict.Exchange(
              step,
              step.twinSql(),
              first.get(number),
              second.get(number),
              OutcomeComparison.differences(first.get(number), second.get(number), step)));
    }
    return new Verdict(server.product(), script, exchanges, List.of(), List.of());
  }

  @Override
  public void close() throws SQLException {
    watch.close();
    database.close();
    for (FixtureDatabase twin : twins.values()) {
      twin.close();
    }
  }

  private FixtureDatabase twin(Content content) throws SQLException {
    FixtureDatabase twin = twins.get(content);
    if (twin == null) {
      String twinName = name + "_twin_" + content.name().toLowerCase(Locale.ROOT);
      twin = FixtureDatabase.create(server, twinName, fixture, content);
      twins.put(content, twin);
    }
    return twin;
  }

  private static List<Outcome> answers(FixtureDatabase twin, List<Step> steps) throws SQLException {
    List<Outcome> answers = new ArrayList<>();
    try (Connection connection = twin.connect()) {
      for (Step step : steps) {
        answers.add(Execution.run(connection, step.twinSql(), step));
      }
    }
    twin.reset();
    return answers;
  }

  private static Verdict.Exchange exchange(Connection left, Connection right, Step step) {
    String sent = sent(left, step);
    Outcome driver = Execution.run(left, step.sql(), step);
    Outcome twin = Execution.run(right, step.twinSql(), step);
    List<String> differences = OutcomeComparison.differences(driver, twin, step);
    return new Verdict.Exchange(step, sent, driver, twin, differences);
  }

  private static Verdict.Exchange refusal(Connection left, Step step, Expectation.Refusal refusal) {
    String sent = sent(left, step);
    Outcome driver = Execution.run(left, step.sql(), step);
    List<String> differences = new ArrayList<>(OutcomeComparison.differences(driver, refusal));
    if (Execution.run(left, PROBE.sql(), PROBE) instanceof Outcome.Failed error) {
      differences.add("The connection is not usable afterwards: " + error);
    }
    return new Verdict.Exchange(step, sent, driver, driver, differences);
  }

  private static List<String> shown(Verdict.Exchange exchange) {
    boolean alone = exchange.step().expectation() instanceof Expectation.Refusal;
    return OutcomeComparison.shown(
        exchange.driver(), alone ? new Outcome.Answer(List.of()) : exchange.twin());
  }

  private static String sent(Connection connection, Step step) {
    try {
      return connection.nativeSQL(step.sql());
    } catch (SQLException e) {
      return "(nothing: " + e.getMessage() + ")";
    }
  }
}
