package org.softdelete.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.forwarding.ForwardingPreparedStatement;
import org.softdelete.rewrite.model.RewriteContext;

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
  private PreparedText text;
  private boolean batched;

  SoftDeletePreparedStatement(
      S delegate,
      SoftDeleteConnection connection,
      String sql,
      PreparedText text,
      Preparation<S> preparation) {
    super(delegate, connection);
    this.sql = sql;
    this.text = text;
    this.preparation = preparation;
    describe(text.rewritten());
  }

  @Override
  public final <V extends @Nullable Object, M extends @Nullable Object> void parameter(
      int index, V value, long number, M more, Setter<V, M> setter) {
    if (text.rewritten().listed()) {
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
    boolean isQuery = delegate().execute();
    executed(text.rewritten());
    return isQuery;
  }

  @Override
  public @Nullable ResultSet executeQuery() throws SQLException {
    follow();
    ResultSet rows = delegate().executeQuery();
    executed(text.rewritten());
    return results(rows);
  }

  @Override
  public int executeUpdate() throws SQLException {
    follow();
    int count = delegate().executeUpdate();
    executed(text.rewritten());
    return count;
  }

  @Override
  public long executeLargeUpdate() throws SQLException {
    follow();
    long count = delegate().executeLargeUpdate();
    executed(text.rewritten());
    return count;
  }

  @Override
  public void addBatch() throws SQLException {
    follow();
    refuseInBatch(text.rewritten());
    delegate().addBatch();
    batched = true;
  }

  @Override
  public void clearBatch() throws SQLException {
    delegate().clearBatch();
    batched = false;
  }

  @Override
  public int[] executeBatch() throws SQLException {
    batched = false;
    return delegate().executeBatch();
  }

  @Override
  public long[] executeLargeBatch() throws SQLException {
    batched = false;
    return delegate().executeLargeBatch();
  }

  /** Sees to it that the real statement is the one for what holds now. */
  private void follow() throws SQLException {
    RewriteContext session = connection.session();
    if (text.holdsIn(session) || delegate().isClosed()) {
      return;
    }
    PreparedText next = PreparedText.of(connection.rewrite(sql, session), session);
    if (!next.sql().equals(text.sql())) {
      replaceBy(next);
    }
    text = next;
    describe(next.rewritten());
  }

  /**
   * Puts a real statement with another text in the place of this one's.
   *
   * @throws SQLException with SQLState {@code 0A000} if that would change what was added to the
   *     batch, or if a parameter cannot be set again
   */
  void replaceBy(PreparedText next) throws SQLException {
    if (batched) {
      throw new SQLFeatureNotSupportedException(
          "Which rows are seen, or whether deletes are real, changed since this batch was begun."
              + " Nothing was sent. Execute the batch before that, and begin another one.",
          SqlStates.NOT_SUPPORTED);
    }
    parameters.requireRepeatable();
    S former = delegate();
    S other = preparation.prepare(next.sql());
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
