package org.softdelete.jdbc.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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

  /** So often a statement is tried that meets what others have committed meanwhile. */
  private static final int MOST_TRIES = 20;

  private final Connection real;
  private final OpenTransaction transaction;
  private final OpenTransaction failuresEnd;
  private final Step beforeCommit;

  /**
   * The door of the connection {@code real}.
   *
   * @param failuresEnd tells of an open one whether it can only be rolled back where a statement
   *     has failed
   * @param beforeCommit what is done at the end of a transaction that is begun here
   */
  public Execution(
      Connection real,
      OpenTransaction transaction,
      OpenTransaction failuresEnd,
      Step beforeCommit) {
    this.beforeCommit = beforeCommit;
    this.real = real;
    this.transaction = transaction;
    this.failuresEnd = failuresEnd;
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
    if (!plan.isOneTransaction()) {
      return inOrder(plan, sender, sending);
    }
    if (!transaction.isOn(real)) {
      return inOwnTransaction(plan, sender, sending);
    }
    return failuresEnd.isOn(real)
        ? inOrder(plan, sender, sending)
        : undoneAlone(plan, sender, sending);
  }

  private static <S, T extends @Nullable Object> T inOrder(
      Plan plan, S sender, Sending<S, T> sending) throws SQLException {
    T result;
    try {
      result = stepByStep(plan, sender, sending);
    } catch (SQLException | RuntimeException | Error failure) {
      try {
        plan.last().run();
      } catch (SQLException e) {
        failure.addSuppressed(e);
      }
      throw failure;
    }
    plan.last().run();
    return result;
  }

  private static <S, T extends @Nullable Object> T stepByStep(
      Plan plan, S sender, Sending<S, T> sending) throws SQLException {
    plan.before().run();
    T result = sending.send(sender);
    plan.behind().run(result);
    return result;
  }

  /** Where a statement that fails leaves the transaction as it was, all of it does. */
  private <S, T extends @Nullable Object> T undoneAlone(Plan plan, S sender, Sending<S, T> sending)
      throws SQLException {
    UndoPoint start = UndoPoint.set(real);
    T result;
    try {
      result = inOrder(plan, sender, sending);
    } catch (SQLException | RuntimeException | Error failure) {
      try {
        start.undo();
      } catch (SQLException e) {
        failure.addSuppressed(e);
      }
      throw failure;
    }
    start.release();
    return result;
  }

  private <S, T extends @Nullable Object> T inOwnTransaction(
      Plan plan, S sender, Sending<S, T> sending) throws SQLException {
    for (int tries = 1; ; tries++) {
      try {
        return inOneTransaction(plan, sender, sending);
      } catch (ChangedMeanwhile again) {
        if (tries == MOST_TRIES || !plan.isRepeatable()) {
          throw again;
        }
      }
    }
  }

  private <S, T extends @Nullable Object> T inOneTransaction(
      Plan plan, S sender, Sending<S, T> sending) throws SQLException {
    real.setAutoCommit(false);
    T result;
    try {
      result = fetchingAll(plan, sender, sending);
      beforeCommit.run();
      real.commit();
    } catch (SQLException | RuntimeException | Error failure) {
      undo(failure);
      throw failure;
    }
    real.setAutoCommit(true);
    return result;
  }

  /** Rows that would be fetched later were gone then, with the transaction. */
  private static <S, T extends @Nullable Object> T fetchingAll(
      Plan plan, S sender, Sending<S, T> sending) throws SQLException {
    int size = sender instanceof Statement statement ? statement.getFetchSize() : 0;
    if (size == 0) {
      return asFarAsNeeded(plan, sender, sending);
    }
    Statement statement = (Statement) sender;
    statement.setFetchSize(0);
    try {
      return asFarAsNeeded(plan, sender, sending);
    } finally {
      statement.setFetchSize(size);
    }
  }

  private static <S, T extends @Nullable Object> T asFarAsNeeded(
      Plan plan, S sender, Sending<S, T> sending) throws SQLException {
    return plan.isLocal() ? stepByStep(plan, sender, sending) : inOrder(plan, sender, sending);
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
