package org.softdelete.harness.regression.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.softdelete.harness.oracle.Execution;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.regression.script.ScriptStatement;
import org.softdelete.jdbc.SoftDelete;
import org.softdelete.rules.Rules;

/**
 * One database, and the session that a script runs in. What the script sends goes through the
 * driver where {@link #hide} was called; what this test does besides goes to the real connection of
 * the same session, so that it sees temporary tables and takes part in transactions. For one thread
 * at a time.
 */
public final class ScriptSession implements AutoCloseable {

  private final String url;
  private Connection real;
  private Connection front;

  /** Connects to a database by its plain URL. */
  public ScriptSession(String url) throws SQLException {
    this.url = url;
    this.real = DriverManager.getConnection(url);
    this.front = real;
  }

  /** From now on the script's statements go through the driver, with these rules. */
  void hide(Rules rules) throws SQLException {
    front = SoftDelete.wrap(real, rules);
  }

  /** The connection of the plain driver. */
  Connection real() {
    return real;
  }

  /** What the session's transaction is like. */
  public TransactionState transaction() throws SQLException {
    return real.unwrap(BaseConnection.class).getTransactionState();
  }

  /** What is sent in place of {@code sql}. */
  public String sent(String sql) {
    try {
      return front.nativeSQL(sql);
    } catch (SQLException e) {
      return "(nothing: " + e.getMessage() + ")";
    }
  }

  /** Runs a statement of the script. */
  public Outcome run(ScriptStatement statement) {
    try {
      return switch (statement.kind()) {
        case SQL -> execute(statement.sql());
        case COPY_IN -> copyIn(statement);
        case COPY_OUT -> copyOut(statement.sql());
        case RECONNECT -> reconnect();
        case PSQL_ONLY -> throw new IllegalArgumentException("Not a statement: " + statement);
      };
    } catch (SQLException e) {
      return new Outcome.Failed(e.getSQLState(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new IllegalStateException("No file is read or written here", e);
    }
  }

  @Override
  public void close() throws SQLException {
    real.close();
  }

  private Outcome execute(String sql) throws SQLException {
    try (Statement statement = front.createStatement()) {
      boolean rows = statement.execute(sql);
      return new Outcome.Answer(Execution.results(statement, rows, ServerText::row));
    }
  }

  private Outcome copyIn(ScriptStatement statement) throws SQLException, IOException {
    String sql = front.nativeSQL(statement.sql());
    return new Outcome.Answer(
        List.of(new Outcome.Count(copyManager().copyIn(sql, new StringReader(statement.data())))));
  }

  private Outcome copyOut(String statement) throws SQLException, IOException {
    String sql = front.nativeSQL(statement);
    StringWriter lines = new StringWriter();
    copyManager().copyOut(sql, lines);
    List<List<String>> rows = new ArrayList<>();
    lines.toString().lines().forEach(line -> rows.add(List.of(line)));
    return new Outcome.Answer(List.of(new Outcome.Rows(List.of("line"), rows)));
  }

  /** The plain driver's way to copy in and out. */
  CopyManager copyManager() throws SQLException {
    return real.unwrap(PGConnection.class).getCopyAPI();
  }

  private Outcome reconnect() throws SQLException {
    real.close();
    real = DriverManager.getConnection(url);
    front = real;
    return new Outcome.Answer(List.of());
  }
}
