package org.softdelete.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.execution.FurtherResults;
import org.softdelete.jdbc.statement.Warnings;

/**
 * A statement whose results come wrapped, whichever real statement has them. As thread-safe as the
 * real driver's statement.
 *
 * @param <S> the real statement's interface
 */
abstract class AnsweringStatement<S extends Statement> implements TextStatement, SelfUnwrapping {

  final SoftDeleteConnection connection;

  /** Where is told what there is to warn of. */
  final Warnings warnings = new Warnings();

  /** Another thread may cancel what this one executes. */
  private volatile S delegate;

  /** Those of other real statements; null before the first. */
  private @Nullable FurtherResults further;

  private @Nullable SoftDeleteResultSet results;

  AnsweringStatement(S delegate, SoftDeleteConnection connection) {
    this.delegate = delegate;
    this.connection = connection;
  }

  @Override
  public S delegate() {
    return delegate;
  }

  /** From now on {@code other} is what calls arrive at. */
  final void replaceDelegate(S other) {
    delegate = other;
  }

  @Override
  public @Nullable SoftDeleteConnection getConnection() throws SQLException {
    // Of a closed statement drivers refuse to tell, or say that there is none.
    return delegate.getConnection() == null ? null : connection;
  }

  /** What stands in front of a result set of this statement; {@code raw} itself if nothing does. */
  abstract ResultSet guarded(ResultSet raw) throws SQLException;

  /**
   * The wrapper of {@code raw}; the same one again as long as the real statement returns the same
   * result.
   */
  @Override
  public @Nullable ResultSet results(@Nullable ResultSet raw) throws SQLException {
    if (raw == null) {
      return null;
    }
    if (results == null || results.raw() != raw) {
      results = new SoftDeleteResultSet(raw, guarded(raw), connection, this);
    }
    return results;
  }

  @Override
  public @Nullable SQLWarning getWarnings() throws SQLException {
    return warnings.before(answering().getWarnings());
  }

  @Override
  public void clearWarnings() throws SQLException {
    answering().clearWarnings();
    warnings.replace(List.of());
  }

  /** The results of other real statements. */
  final FurtherResults further() {
    FurtherResults others = further;
    if (others == null) {
      others = new FurtherResults();
      further = others;
    }
    return others;
  }

  final void closeFurther() throws SQLException {
    if (further != null) {
      further.close();
    }
  }

  /** The real statement that has the result. */
  final Statement answering() {
    Statement other = further == null ? null : further.current();
    return other == null ? delegate : other;
  }

  @Override
  public @Nullable ResultSet getResultSet() throws SQLException {
    return results(answering().getResultSet());
  }

  @Override
  public int getUpdateCount() throws SQLException {
    return answering().getUpdateCount();
  }

  @Override
  public long getLargeUpdateCount() throws SQLException {
    return answering().getLargeUpdateCount();
  }

  @Override
  public boolean getMoreResults() throws SQLException {
    return answering().getMoreResults() || hasFurther();
  }

  @Override
  public boolean getMoreResults(int current) throws SQLException {
    return answering().getMoreResults(current) || hasFurther();
  }

  /** Goes on to the result of the next real statement, where there is one; are that rows? */
  private boolean hasFurther() throws SQLException {
    return further != null && answering().getUpdateCount() < 0 && further.next();
  }

  @Override
  public void close() throws SQLException {
    closeFurther();
    delegate.close();
  }

  /** As the real statement shows itself: drivers show the text and its parameters, and logs do. */
  @Override
  public final String toString() {
    return delegate.toString();
  }
}
