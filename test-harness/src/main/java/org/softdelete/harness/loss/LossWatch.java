package org.softdelete.harness.loss;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.Product;

/**
 * Sees every physical row of a listed table that is gone for good after a script, also one that the
 * script itself has put in, and however the table was reached: through a view, a partition, an
 * heir, an ancestor, a synonym, a cascade. What a transaction undid is not gone. A statement with
 * the hint {@code force} may delete really, and only it; a table that is dropped takes its rows
 * along, as there is no other way to say that.
 *
 * <p>What it knows, it knows by triggers ({@link WatchTriggers}) and over a connection of the plain
 * driver; nothing is asked of the driver under test. For one thread.
 */
public final class LossWatch implements AutoCloseable {

  private static final String START =
      "DELETE FROM softdelete_watch.losses; DELETE FROM softdelete_watch.pauses";
  private static final String PAUSE = "INSERT INTO softdelete_watch.pauses VALUES (1)";
  private static final String RESUME = "DELETE FROM softdelete_watch.pauses";
  private static final String LOSSES = "SELECT relation, content FROM softdelete_watch.losses";
  private static final Pattern MAKES =
      Pattern.compile("\\b(CREATE|RENAME)\\b", Pattern.CASE_INSENSITIVE);

  private final Fixture fixture;
  private final WatchTriggers triggers;
  private final Connection plain;
  private Force force = new Force();
  private boolean paused;

  /**
   * Watches a database.
   *
   * @param plain a connection of the plain driver, which this closes, to a database that was made
   *     of what {@link #watched} answers
   * @param fixture what that was made from
   */
  public LossWatch(Connection plain, Fixture fixture, Product product) {
    this.fixture = fixture;
    this.triggers = WatchTriggers.of(product);
    this.plain = plain;
  }

  /** The same fixture, with what it takes to watch its tables. */
  public static Fixture watched(Fixture fixture, Product product) {
    String script = WatchTriggers.TABLES + WatchTriggers.of(product).script(fixture);
    return new Fixture(fixture.script() + script, fixture.tables(), fixture.made());
  }

  /** The same fixture for a twin: with the same schemas, but unwatched. */
  public static Fixture unwatched(Fixture fixture) {
    return new Fixture(fixture.script() + WatchTriggers.TABLES, fixture.tables(), fixture.made());
  }

  /** To be called before a script: forgets what was, also how the tables were set back. */
  public void start() throws SQLException {
    force = new Force();
    paused = false;
    try (Statement statement = plain.createStatement()) {
      for (String sql : START.split(";", -1)) {
        statement.execute(sql);
      }
    }
  }

  /** To be called before each statement of the script. */
  public void before(String sql) throws SQLException {
    pause(force.allows(sql));
  }

  /** Notes nothing from now on, or again. */
  public void pause(boolean pause) throws SQLException {
    if (pause != paused) {
      paused = pause;
      try (Statement statement = plain.createStatement()) {
        statement.execute(pause ? PAUSE : RESUME);
      }
    }
  }

  /** To be called behind each statement of the script. */
  public void after(String sql) throws SQLException {
    if (MAKES.matcher(sql).find()) {
      try (Statement statement = plain.createStatement()) {
        triggers.watchNew(statement, fixture);
      }
    }
  }

  /**
   * What was lost, as sentences; to be called when the script's connections are closed. From then
   * on nothing is noted, until the next start.
   */
  public List<String> losses() throws SQLException {
    List<String> losses = new ArrayList<>();
    try (Statement statement = plain.createStatement()) {
      try (ResultSet rows = statement.executeQuery(LOSSES)) {
        while (rows.next()) {
          losses.add("Really deleted from %s: %s.".formatted(rows.getString(1), rows.getString(2)));
        }
      }
      statement.execute(PAUSE);
    }
    return losses;
  }

  @Override
  public void close() throws SQLException {
    plain.close();
  }
}
