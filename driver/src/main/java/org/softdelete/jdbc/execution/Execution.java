package org.softdelete.jdbc.execution;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which the statements of a connection go: texts, prepared statements, calls,
 * batches, and the rows that a result set changes. Almost all of them have nothing to be done
 * around them, and go straight through.
 *
 * <p>Where there is something, and it touches the database, then it and the statement are one
 * transaction: the one that is open, which the application ends, or else one of their own.
 *
 * <p>As thread-safe as the real connection.
 */
public final class Execution {

  private final Connection real;
  private final OpenTransaction transaction;

  /** The door of the connection {@code real}. */
  public Execution(Connection real, OpenTransaction transaction) {
    this.real = real;
    this.transaction = transaction;
  }

  /**
   * Sends a statement by {@code sender}, and does around it what {@code plan} says.
   *
   * @return what comes back for the statement
   * @throws SQLException as the statement does, or what is done around it; in a transaction of
   *     their own nothing has happened then
   */
  public <S, T extends @Nullable Object> T execute(Plan plan, S sender, Sending<S, T> sending)
      throws SQLException {
    if (plan == Plan.NONE) {
      return sending.send(sender);
    }
    if (!plan.isOneTransaction() || transaction.isOn(real)) {
      return inOrder(plan, sender, sending);
    }
    return inOwnTransaction(plan, sender, sending);
  }

  private static <S, T extends @Nullable Object> T inOrder(
      Plan plan, S sender, Sending<S, T> sending) throws SQLException {
    for (Step step : plan.before()) {
      step.run();
    }
    T result = sending.send(sender);
    for (Step step : plan.behind()) {
      step.run();
    }
    return result;
  }

  private <S, T extends @Nullable Object> T inOwnTransaction(
      Plan plan, S sender, Sending<S, T> sending) throws SQLException {
    real.setAutoCommit(false);
    T result;
    try {
      result = inOrder(plan, sender, sending);
      real.commit();
    } catch (SQLException | RuntimeException | Error failure) {
      undo(failure);
      throw failure;
    }
    real.setAutoCommit(true);
    return result;
  }

  /**
   * Rolls back and restores auto-commit; that one of them fails too is told with {@code failure}.
   */
  private void undo(Throwable failure) {
    try {
      real.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    try {
      real.setAutoCommit(true);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
