package org.softdelete.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.execution.Plan;
import org.softdelete.jdbc.execution.Sending;
import org.softdelete.jdbc.execution.StepStatements;
import org.softdelete.jdbc.reference.ParameterBinding;
import org.softdelete.jdbc.reference.ReferenceSteps;
import org.softdelete.jdbc.statement.ReferencePlan;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.TakenKey;

/**
 * A statement that executes what was described last, with what is to be done around it. As
 * thread-safe as the real driver's statement.
 *
 * @param <S> the real statement's interface
 */
abstract class DescribedStatement<S extends Statement> extends AnsweringStatement<S> {

  /** What became of the text that it stands for now; null before the first. */
  private @Nullable Rewritten rewritten;

  private Plan plan = Plan.NONE;

  /** What foreign keys demand around it; null for a text about no rows that they tie. */
  @Nullable ReferenceSteps references;

  /** What sends the statements that are executed around it; null before the first. */
  private volatile @Nullable StepStatements beside;

  DescribedStatement(S delegate, SoftDeleteConnection connection) {
    super(delegate, connection);
  }

  /** Remembers what became of the text that this statement stands for now. */
  final void describe(Rewritten text) throws SQLException {
    rewritten = text;
    warnings.replace(text.warnings());
    references =
        text.tiedRows().isEmpty()
            ? null
            : connection.surroundings().around(text.tiedRows(), beside());
    if (references != null) {
      ReferenceSteps steps = references;
      plan = ReferencePlan.around(steps, () -> lock(steps), this::answering, warnings);
    } else if (!text.changes().isEmpty()) {
      plan =
          Plan.remembering(
              () -> connection.transactions().changing(text.changes()),
              () -> warnings.add(connection.transactions().changed(text.changes())));
    } else {
      plan = Plan.NONE;
    }
  }

  /** Locks the rows that the text is about to delete, before it is executed. */
  void lock(ReferenceSteps steps) throws SQLException {
    steps.lock(ParameterBinding.NONE);
  }

  /** Executes what was described last. */
  final <T extends @Nullable Object> T execute(Sending<? super S, T> sending) throws SQLException {
    NameChanges names = rewritten == null ? NameChanges.NONE : rewritten.names();
    Plan around = plan();
    if (names.areNone()) {
      return through(around, taken(), sending);
    }
    try {
      return through(around, taken(), sending);
    } finally {
      // Of a text of several statements some may have been executed before one failed.
      connection.changed(names);
    }
  }

  /** Executes what was described last, of which all has to be one transaction. */
  final <T extends @Nullable Object> T executeTogether(Sending<? super S, T> sending)
      throws SQLException {
    plan = Plan.TOGETHER;
    return execute(sending);
  }

  /**
   * The same with the locks of the rows that it deletes, and the look for their children, in one
   * text.
   *
   * @param size how many parameters it has
   * @param result what the execution answers
   */
  final <T extends @Nullable Object> T executeAsOneText(
      ReferenceSteps steps, int size, ParameterBinding parameters, Sending<Statement, T> result)
      throws SQLException {
    Rewritten text = Objects.requireNonNull(rewritten);
    Plan around = ReferencePlan.around(steps, () -> {}, this::answering, warnings);
    return through(
        connection.surroundings().telling(around, text.event(), text.changes()),
        text.taken(),
        own -> {
          closeFurther();
          further().show(steps.sendAsOneText(text.sql(), size, parameters));
          return result.send(answering());
        });
  }

  private Plan plan() throws SQLException {
    Rewritten now = rewritten;
    return now == null ? plan : connection.surroundings().telling(plan, now.event(), now.changes());
  }

  /** Sends a statement that takes over these keys, and does around it what {@code around} says. */
  final <T extends @Nullable Object> T through(
      Plan around, List<TakenKey> taken, Sending<? super S, T> sending) throws SQLException {
    closeFurther();
    StepStatements statements = beside;
    if (statements != null) {
      statements.begin(delegate());
    }
    try {
      return connection.surroundings().execution().execute(around, delegate(), sending);
    } catch (SQLException failure) {
      throw connection.surroundings().told(failure, taken, holding());
    }
  }

  /** The keys that what was described last takes over where deleted rows hold them. */
  final List<TakenKey> taken() {
    return rewritten == null ? List.of() : rewritten.taken();
  }

  /** What it writes of its deletes. */
  final DeleteEvent event() {
    return rewritten == null ? DeleteEvent.NONE : rewritten.event();
  }

  private List<HoldingKey> holding() {
    List<HoldingKey> looked = references == null ? null : references.holding();
    return looked == null ? mayHold() : looked;
  }

  /** The keys by which soft-deleted rows may hold what it really deletes, if nobody looked. */
  List<HoldingKey> mayHold() {
    return rewritten == null ? List.of() : rewritten.holding();
  }

  @Override
  final ResultSet guarded(ResultSet raw) throws SQLException {
    Rewritten text = rewritten;
    boolean updatable =
        text != null
            && connection.updatable().concern(text)
            && delegate().getResultSetConcurrency() == ResultSet.CONCUR_UPDATABLE;
    return updatable ? connection.updatable().guarded(raw, text) : raw;
  }

  /** What sends the statements that are executed around it. */
  final StepStatements beside() {
    StepStatements statements = beside;
    if (statements == null) {
      statements = new StepStatements(connection.delegate());
      beside = statements;
    }
    return statements;
  }

  @Override
  public void cancel() throws SQLException {
    delegate().cancel();
    StepStatements statements = beside;
    if (statements != null) {
      statements.cancel();
    }
  }
}
