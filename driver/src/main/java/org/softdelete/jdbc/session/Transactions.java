package org.softdelete.jdbc.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import org.softdelete.jdbc.reference.DeferredChecks;
import org.softdelete.jdbc.relations.SessionRelations;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.SessionChange;

/**
 * The transactions of one connection, whether its methods or texts end them: the checks that wait
 * for the end are made then, and what held for a transaction holds no longer. As thread-safe as the
 * real connection.
 */
public final class Transactions {

  private final Connection real;
  private final SessionVisibility visibility;
  private final CurrentTransaction current;
  private final DeferredChecks deferred;
  private final SessionRelations relations;

  /**
   * Those of the connection {@code real}.
   *
   * @param visibility which rows its statements see
   * @param current tells in which it is
   * @param deferred the checks that wait for the end
   * @param relations what it knows of the catalog
   */
  public Transactions(
      Connection real,
      SessionVisibility visibility,
      CurrentTransaction current,
      DeferredChecks deferred,
      SessionRelations relations) {
    this.real = real;
    this.visibility = visibility;
    this.current = current;
    this.deferred = deferred;
    this.relations = relations;
  }

  /** Takes note of what a statement is about to change in the session. */
  public void changing(List<SessionChange> changes) throws SQLException {
    for (SessionChange change : changes) {
      if (change instanceof SessionChange.EndTransaction end && end.commits()) {
        check();
      }
    }
    visibility.announce(changes);
  }

  /** Takes over what a statement changed in the session, and answers what there is to warn of. */
  public List<String> changed(List<SessionChange> changes) throws SQLException {
    for (SessionChange change : changes) {
      if (change instanceof SessionChange.EndTransaction) {
        deferred.clear();
        relations.endTransaction();
      } else if (change instanceof SessionChange.BeginTransaction) {
        deferred.begin();
      } else if (change instanceof SessionChange.SetConstraints set) {
        deferred.set(set);
      }
    }
    return visibility.apply(changes, current);
  }

  /** Commits. */
  public void commit() throws SQLException {
    visibility.mayEndTransaction();
    check();
    try {
      real.commit();
    } finally {
      deferred.clear();
      relations.endTransaction();
    }
    visibility.endTransaction();
  }

  /**
   * Makes the checks that waited for the end of the transaction.
   *
   * @throws SQLException as a commit does that fails; the transaction has ended then, too
   */
  private void check() throws SQLException {
    try {
      deferred.run();
    } catch (SQLException violated) {
      try {
        if (real.getAutoCommit()) {
          rollBackWhatTextBegan();
        } else {
          rollback();
        }
      } catch (SQLException e) {
        violated.addSuppressed(e);
      }
      throw violated;
    }
  }

  private void rollBackWhatTextBegan() throws SQLException {
    try (Statement statement = real.createStatement()) {
      statement.execute("ROLLBACK");
    }
    changed(List.of(new SessionChange.EndTransaction(false)));
  }

  /** Rolls back. */
  public void rollback() throws SQLException {
    visibility.mayEndTransaction();
    deferred.clear();
    try {
      real.rollback();
    } finally {
      relations.endTransaction();
    }
    visibility.endTransaction();
  }

  /** JDBC 4.3, 10.1.1: leaving manual commit ends the transaction. */
  public void setAutoCommit(boolean autoCommit) throws SQLException {
    boolean ends = autoCommit && visibility.isLocal() && !real.getAutoCommit();
    if (ends) {
      visibility.mayEndTransaction();
    }
    if (autoCommit && !deferred.isEmpty() && !real.getAutoCommit()) {
      check();
      deferred.clear();
    }
    real.setAutoCommit(autoCommit);
    if (ends) {
      visibility.endTransaction();
      relations.endTransaction();
    }
  }

  /** Takes note that a savepoint is set. */
  public Savepoint set(Savepoint savepoint) {
    return deferred.set(savepoint);
  }

  /** Goes back to a savepoint. */
  public void rollback(Savepoint savepoint) throws SQLException {
    real.rollback(savepoint);
    deferred.rollBackTo(savepoint);
    relations.changed(NameChanges.PATH);
  }
}
