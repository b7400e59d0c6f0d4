package org.softdelete.jdbc.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.FailedTransaction;
import org.softdelete.rewrite.model.SqlStates;

/**
 * What the driver asks a database on the application's connection, beside what the application
 * executes there: queries that change nothing. None of them opens a transaction that the
 * application did not, as far as the driver below tells that, and in one that has failed none is
 * asked. As thread-safe as the connection.
 */
public final class SideQuestions {

  private final Connection real;
  private final Database database;

  /** Those to the {@code database} behind {@code real}. */
  public SideQuestions(Connection real, Database database) {
    this.real = real;
    this.database = database;
  }

  /** Whether a transaction is open on the connection. */
  public TransactionState transaction() throws SQLException {
    return database.transaction(real);
  }

  /**
   * What is asked.
   *
   * @param <T> the answer
   */
  @FunctionalInterface
  public interface Question<T extends @Nullable Object> {

    /** Asks it by queries on {@code real}. */
    T ask(Connection real) throws SQLException;
  }

  /**
   * Asks the question.
   *
   * @return the answer
   * @throws FailedTransaction with SQLState {@code 25P02} if the transaction has failed; the caller
   *     may do without the answer then, as no statement is executed either
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000} if something between here
   *     and the database fails otherwise than drivers do
   * @throws SQLException as the question does
   */
  public <T extends @Nullable Object> T ask(Question<T> question) throws SQLException {
    TransactionState state = database.transaction(real);
    if (state == TransactionState.FAILED) {
      throw new FailedTransaction(null);
    }
    boolean beginsOne = state == TransactionState.NONE && !real.getAutoCommit();
    return beginsOne && leavesManualCommit() ? askOutside(question) : translated(question);
  }

  /**
   * Nothing is sent for it where no transaction is open. Where a transaction manager has begun one
   * it is refused: then the question is part of that.
   */
  private boolean leavesManualCommit() {
    try {
      real.setAutoCommit(true);
      return true;
    } catch (SQLException managed) {
      return false;
    }
  }

  private <T extends @Nullable Object> T askOutside(Question<T> question) throws SQLException {
    T answer;
    try {
      answer = translated(question);
    } catch (SQLException | RuntimeException | Error failure) {
      try {
        real.setAutoCommit(false);
      } catch (SQLException e) {
        failure.addSuppressed(e);
      }
      throw failure;
    }
    real.setAutoCommit(false);
    return answer;
  }

  private <T extends @Nullable Object> T translated(Question<T> question) throws SQLException {
    try {
      return question.ask(real);
    } catch (SQLException e) {
      throw SqlStates.FAILED_TRANSACTION.equals(e.getSQLState()) ? new FailedTransaction(e) : e;
    } catch (RuntimeException e) {
      throw new SQLFeatureNotSupportedException(
          "What has to be known of the tables of this statement could not be asked: a query of the"
              + " catalog of %s failed with %s. Nothing was sent.".formatted(database.name(), e)
              + " Where a proxy stands in between, such as a sharding driver, that passes no such"
              + " query on, put softdelete behind it, or list tables without a schema and do"
              + " without upserts into them.",
          SqlStates.NOT_SUPPORTED,
          e);
    }
  }
}
