package org.softdelete.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.execution.BatchEntries;
import org.softdelete.jdbc.execution.Plan;
import org.softdelete.jdbc.execution.Sending;
import org.softdelete.jdbc.failure.Closing;
import org.softdelete.jdbc.forwarding.ForwardingPreparedStatement;
import org.softdelete.jdbc.parameter.Parameters;
import org.softdelete.jdbc.reference.ReferenceSteps;
import org.softdelete.jdbc.statement.ReferencePlan;
import org.softdelete.jdbc.statement.StatementAttributes;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.SqlStates;

/**
 * A prepared statement. Its text is rewritten when it is prepared. If something else holds when it
 * is executed, because a scope began or ended or the session was set, then a real statement with
 * the text for that takes the place of the first: pools keep prepared statements, and what was
 * prepared inside a scope must not be executed as such outside. As thread-safe as the real driver's
 * statement.
 *
 * @param <S> the real statement's interface
 */
class SoftDeletePreparedStatement<S extends PreparedStatement> extends SoftDeleteStatement<S>
    implements ForwardingPreparedStatement {

  private final String sql;
  private final Preparation<S> preparation;
  private final Parameters parameters = new Parameters();

  /** What became of it when {@code context} held. */
  private Rewritten text;

  private RewriteContext context;

  /** What names meant then. */
  private int meaning;

  private boolean batched;

  /** The parameters of the batch, where its rows are to be locked. */
  private final List<Parameters> added = new ArrayList<>(0);

  /** Those of them that are executed now, apart from the others. */
  private @Nullable Parameters locked;

  /**
   * @param sql what the application wrote
   * @param text what became of it in {@code context}
   */
  SoftDeletePreparedStatement(
      S delegate,
      SoftDeleteConnection connection,
      String sql,
      Rewritten text,
      RewriteContext context,
      Preparation<S> preparation)
      throws SQLException {
    super(delegate, connection);
    this.sql = sql;
    this.text = text;
    this.context = context;
    this.meaning = connection.rewriting().meaning();
    this.preparation = preparation;
    describe(text);
  }

  @Override
  public final <V extends @Nullable Object, M extends @Nullable Object> void parameter(
      int index, V value, long number, M more, Setter<V, M> setter) {
    if (text.listed()) {
      parameters.remember(index, value, number, more, setter);
    }
  }

  @Override
  public void clearParameters() throws SQLException {
    delegate().clearParameters();
    parameters.clear();
  }

  @Override
  public boolean execute() throws SQLException {
    follow();
    return execute(PreparedStatement::execute, done -> false);
  }

  @Override
  public @Nullable ResultSet executeQuery() throws SQLException {
    follow();
    return results(execute(PreparedStatement::executeQuery));
  }

  @Override
  public int executeUpdate() throws SQLException {
    follow();
    return execute(PreparedStatement::executeUpdate, Statement::getUpdateCount);
  }

  @Override
  public long executeLargeUpdate() throws SQLException {
    follow();
    return execute(PreparedStatement::executeLargeUpdate, Statement::getLargeUpdateCount);
  }

  @Override
  public void addBatch() throws SQLException {
    follow();
    refuseInBatch(text);
    delegate().addBatch();
    batched = true;
    if (!text.tiedRows().isEmpty() || text.event().shared()) {
      added.add(parameters.copy());
    }
  }

  @Override
  public void clearBatch() throws SQLException {
    delegate().clearBatch();
    batched = false;
    added.clear();
  }

  @Override
  public int[] executeBatch() throws SQLException {
    followBatch();
    try {
      return super.executeBatch();
    } catch (SQLException failure) {
      throw failed(failure);
    } finally {
      added.clear();
    }
  }

  @Override
  public long[] executeLargeBatch() throws SQLException {
    followBatch();
    try {
      return super.executeLargeBatch();
    } catch (SQLException failure) {
      throw failed(failure);
    } finally {
      added.clear();
    }
  }

  /** What fails around a batch, and not in it, fails as its entries do. */
  private SQLException failed(SQLException failure) {
    return added.isEmpty() ? failure : BatchEntries.failed(failure, added.size());
  }

  @Override
  boolean executesApart() {
    ReferenceSteps steps = references;
    return !added.isEmpty()
        && (text.event().shared()
            || (steps != null
                && (!connection.surroundings().failuresEndTransaction() || steps.needEachEntry())));
  }

  @Override
  int entries() {
    return added.size();
  }

  @Override
  int executeEntry(int number) throws SQLException {
    Parameters entry = added.get(number);
    entry.requireRepeatable();
    entry.setOn(delegate());
    locked = entry;
    try {
      return execute(PreparedStatement::executeUpdate);
    } finally {
      locked = null;
      parameters.setOn(delegate());
    }
  }

  /** It is not executed again: the real statement forgets what it has executed. */
  @Override
  Plan aroundBatch() {
    ReferenceSteps steps = references;
    return steps == null || added.isEmpty()
        ? Plan.NONE
        : ReferencePlan.around(steps, () -> lock(steps), this::answering, warnings).once();
  }

  @Override
  int @Nullable [] executeReturning() throws SQLException {
    ReferenceSteps steps = references;
    String[] columns = steps == null || added.isEmpty() ? null : steps.columns();
    if (steps == null || columns == null) {
      return null;
    }
    delegate().clearBatch();
    beside().begin(delegate());
    return connection
        .surroundings()
        .execution()
        .execute(
            connection.surroundings().telling(Plan.TOGETHER, text.event(), List.of()),
            delegate(),
            statement -> executeReturning(steps, columns));
  }

  /** The statement in the place of this one returns the keys of the rows that it deletes. */
  private int[] executeReturning(ReferenceSteps steps, String[] columns) throws SQLException {
    steps.begin();
    try (PreparedStatement other = beside().prepare(text.sql(), columns)) {
      for (Parameters entry : added) {
        entry.setOn(other);
        other.addBatch();
      }
      int[] counts = other.executeBatch();
      try (ResultSet returned = other.getGeneratedKeys()) {
        steps.followReturned(returned);
      }
      return counts;
    }
  }

  /**
   * Executes what was described last, with what has to be done before it in one text where it can
   * be.
   *
   * @param result what the execution answers
   */
  private <T> T execute(Sending<? super S, T> sending, Sending<Statement, T> result)
      throws SQLException {
    ReferenceSteps steps = references;
    if (steps == null
        || preparation.returnsKeys()
        || !steps.canBeOneText()
        || !parameters.areSet()
        || delegate().isClosed()) {
      return execute(sending);
    }
    return executeAsOneText(steps, parameters.size(), parameters::setOn, result);
  }

  @Override
  void lock(ReferenceSteps steps) throws SQLException {
    if (locked != null) {
      steps.lock(locked::setOn);
    } else if (added.isEmpty()) {
      steps.lock(parameters::setOn);
    } else {
      for (Parameters one : added) {
        steps.lock(one::setOn);
      }
    }
  }

  /** What was added is executed now; it must still mean what it meant then. */
  private void followBatch() throws SQLException {
    if (batched && connection.rewriting().meaning() != meaning && !delegate().isClosed()) {
      TextBatch.requireAlike(text, connection.rewriting().rewrite(sql, context));
    }
    batched = false;
  }

  /** Sees to it that the real statement is the one for what holds now. */
  private void follow() throws SQLException {
    RewriteContext now = now();
    int meansNow = connection.rewriting().meaning();
    if ((meansNow == meaning && isRewrittenAlikeIn(now)) || delegate().isClosed()) {
      return;
    }
    Rewritten next = connection.rewriting().take(sql, now, TextBatch::requireOneStatement);
    if (!next.sql().equals(text.sql())) {
      replaceBy(next.sql());
    }
    context = now;
    meaning = meansNow;
    text = next;
    describe(next);
  }

  /** What holds when it is executed now. */
  RewriteContext now() throws SQLException {
    return connection.rewriting().context();
  }

  private boolean isRewrittenAlikeIn(RewriteContext now) {
    return !text.isForOnce() && context.said().equals(now.said());
  }

  /**
   * Puts a real statement with another text in the place of this one's.
   *
   * @throws SQLException with SQLState {@code 0A000} if that would change what was added to the
   *     batch, or if a parameter cannot be set again
   */
  void replaceBy(String next) throws SQLException {
    if (batched) {
      throw new SQLFeatureNotSupportedException(
          "Which rows are seen, or whether deletes are real, changed since this batch was begun."
              + " Nothing was sent. Execute the batch before that, and begin another one.",
          SqlStates.NOT_SUPPORTED);
    }
    parameters.requireRepeatable();
    S former = delegate();
    S other = preparation.prepare(connection.delegate(), next);
    try {
      StatementAttributes.of(former).setOn(other);
      replaceDelegate(other);
      parameters.setOn(other);
    } catch (SQLException | RuntimeException e) {
      replaceDelegate(former);
      Closing.after(e, other);
      throw e;
    }
    former.close();
  }
}
