package org.softdelete.jdbc.statement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.event.Telling;
import org.softdelete.jdbc.execution.Execution;
import org.softdelete.jdbc.execution.Plan;
import org.softdelete.jdbc.execution.StepStatements;
import org.softdelete.jdbc.reference.BatchRestoration;
import org.softdelete.jdbc.reference.DeferredChecks;
import org.softdelete.jdbc.reference.ReferenceSteps;
import org.softdelete.jdbc.relations.SessionRelations;
import org.softdelete.jdbc.rewriting.SessionRewriting;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.model.TakenKey;
import org.softdelete.rewrite.model.TiedRows;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.rules.ListedTables;

/**
 * What is done around the statements of one connection, and what the application is told where they
 * fail. As thread-safe as the connection.
 */
public final class Surroundings {

  private final Connection real;
  private final Database database;
  private final Dialect dialect;
  private final DeferredChecks deferred;
  private final SessionRelations relations;
  private final SessionRewriting rewriting;
  private final Execution execution;
  private final Telling telling;

  /**
   * Those of the connection behind which is {@code real}.
   *
   * @param dialect the SQL that it speaks
   * @param deferred the checks that wait for the end of its transactions
   * @param relations what it knows of the catalog
   * @param rewriting what becomes of its texts
   * @param trusting whether SQL text may say who deletes, and why
   */
  public Surroundings(
      Connection real,
      Database database,
      Dialect dialect,
      DeferredChecks deferred,
      SessionRelations relations,
      SessionRewriting rewriting,
      boolean trusting) {
    this.real = real;
    this.database = database;
    this.dialect = dialect;
    this.deferred = deferred;
    this.relations = relations;
    this.rewriting = rewriting;
    this.execution =
        new Execution(
            real, database::isInTransaction, database::failuresEndTransaction, deferred::run);
    this.telling = new Telling(real, dialect.events(), database, trusting);
  }

  /** The door through which the statements go. */
  public Execution execution() {
    return execution;
  }

  /**
   * Whether a transaction in which a statement has failed can only be rolled back; then a batch is
   * one transaction, too.
   */
  public boolean failuresEndTransaction() {
    return database.failuresEndTransaction();
  }

  /**
   * What foreign keys demand around a statement that deletes, restores or inserts such rows.
   *
   * @param statements what sends that
   */
  public ReferenceSteps around(List<TiedRows> tiedRows, StepStatements statements)
      throws SQLException {
    return new ReferenceSteps(
        statements,
        database,
        dialect,
        rewriting.references(),
        deferred,
        relations.told(),
        tiedRows);
  }

  /**
   * {@code plan}, and around it what the database has to be told of who deletes, why, and by which
   * delete, where that holds when it is executed.
   *
   * @param changes what the text changes in the session
   */
  public Plan telling(Plan plan, DeleteEvent event, List<SessionChange> changes)
      throws SQLException {
    return event.isNone()
        ? plan
        : telling.around(plan, event, rewriting.context().deleter(), changes);
  }

  /**
   * What the application is told where a statement failed that takes over keys, or really deletes
   * what soft-deleted rows may hold. Where something that it names is not there, that may be
   * something that the driver still takes to be there, so that the catalog is read again.
   */
  public SQLException told(SQLException failure, List<TakenKey> taken, List<HoldingKey> holding) {
    String state = failure.getSQLState();
    if (state != null && state.startsWith(SqlStates.WRONG_NAME_OR_SYNTAX)) {
      relations.doubt();
    }
    SQLException told = database.told(failure, taken);
    return told == failure && !holding.isEmpty() ? database.toldOfHeld(failure, holding) : told;
  }

  /**
   * Brings back all that one delete took, as the rows tell by their batch.
   *
   * @return how many rows came back, of all tables
   */
  public long restoreBatch(String batch) throws SQLException {
    List<ListedTables.WithBatch> tables = rewriting.tablesWithBatch();
    References references = rewriting.references();
    return execution.execute(
        Plan.TOGETHER,
        real,
        connection ->
            new BatchRestoration(connection, database, dialect, references)
                .restore(tables, batch, relations.told()));
  }
}
