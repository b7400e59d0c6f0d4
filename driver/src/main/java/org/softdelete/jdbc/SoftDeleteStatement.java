package org.softdelete.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.execution.BatchEntries;
import org.softdelete.jdbc.execution.Plan;
import org.softdelete.jdbc.execution.Sending;
import org.softdelete.jdbc.reference.ParameterBinding;
import org.softdelete.jdbc.reference.ReferenceSteps;
import org.softdelete.jdbc.statement.TextParts;
import org.softdelete.jdbc.statement.TextSending;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.TakenKey;

/**
 * A statement whose SQL text is rewritten when it is executed or added to the batch. As thread-safe
 * as the real driver's statement.
 *
 * @param <S> the real statement's interface
 */
class SoftDeleteStatement<S extends Statement> extends DescribedStatement<S> {

  private final TextBatch batch;

  SoftDeleteStatement(S delegate, SoftDeleteConnection connection) {
    super(delegate, connection);
    this.batch = new TextBatch(connection.rewriting());
  }

  @Override
  public void addBatch(String sql) throws SQLException {
    RewriteContext context = connection.rewriting().context().behind(batch.names());
    Rewritten rewritten = connection.rewriting().take(sql, context, this::refuseInBatch);
    delegate().addBatch(rewritten.sql());
    if (batch.isEmpty()) {
      warnings.replace(List.of());
    }
    batch.add(sql, rewritten, context);
    warnings.add(rewritten.warnings());
  }

  @Override
  public void clearBatch() throws SQLException {
    delegate().clearBatch();
    batch.clear();
  }

  @Override
  public int[] executeBatch() throws SQLException {
    if (executesApart()) {
      return sentApart();
    }
    int[] returned = executeReturning();
    return returned == null
        ? sentBatch(() -> through(toldAroundBatch(), takenInBatch(), Statement::executeBatch))
        : returned;
  }

  @Override
  public long[] executeLargeBatch() throws SQLException {
    int[] counts = executesApart() ? sentApart() : executeReturning();
    return counts == null
        ? sentBatch(() -> through(toldAroundBatch(), takenInBatch(), Statement::executeLargeBatch))
        : IntStream.of(counts).asLongStream().toArray();
  }

  /** Executes the batch of a text that can tell which rows it deletes; null if it is none. */
  int @Nullable [] executeReturning() throws SQLException {
    return null;
  }

  /** Whether something has to be done between the entries of the batch. */
  boolean executesApart() {
    return batch.executesApart();
  }

  private int[] sentApart() throws SQLException {
    delegate().clearBatch();
    int size = entries();
    return sentBatch(
        () ->
            connection.surroundings().failuresEndTransaction()
                ? through(
                    Plan.TOGETHER,
                    takenInBatch(),
                    statement -> BatchEntries.execute(size, false, this::executeEntry))
                : BatchEntries.execute(size, true, this::executeEntry));
  }

  /** How many entries the batch has. */
  int entries() {
    return batch.size();
  }

  /** Executes one entry of the batch, counted from 0 on. */
  int executeEntry(int number) throws SQLException {
    Rewritten text = batch.rewritten(number);
    describe(text);
    return send(text, Statement::executeUpdate, Statement::getUpdateCount);
  }

  /**
   * What is done around a batch: nothing around one of texts, as those that need it are executed
   * apart.
   */
  Plan aroundBatch() {
    return Plan.NONE;
  }

  /** Executes a batch. */
  @FunctionalInterface
  private interface Batch<T> {
    T execute() throws SQLException;
  }

  private <T> T sentBatch(Batch<T> sending) throws SQLException {
    connection.rewriting().context();
    batch.requireMeaning();
    try {
      return sending.execute();
    } finally {
      connection.changed(batch.names());
      batch.clear();
    }
  }

  /** A prepared statement's batch is of its own text. */
  private List<TakenKey> takenInBatch() {
    return batch.isEmpty() ? taken() : batch.taken();
  }

  /** A prepared statement's batch is of its own text. */
  private Plan toldAroundBatch() throws SQLException {
    DeleteEvent event = batch.isEmpty() ? event() : batch.event();
    return connection.surroundings().telling(aroundBatch(), event, List.of());
  }

  @Override
  final List<HoldingKey> mayHold() {
    return batch.isEmpty() ? super.mayHold() : batch.holding();
  }

  /** Refuses what cannot be part of a batch. */
  final void refuseInBatch(Rewritten rewritten) throws SQLException {
    batch.requireFit(rewritten);
  }

  @Override
  public <T extends @Nullable Object> T sent(
      @Nullable String sql, TextSending<T> sending, @Nullable Sending<Statement, T> result)
      throws SQLException {
    Rewritten next = connection.rewriting().take(sql, connection.rewriting().context());
    describe(next);
    return send(next, sending, result);
  }

  private <T extends @Nullable Object> T send(
      Rewritten next, TextSending<T> sending, @Nullable Sending<Statement, T> result)
      throws SQLException {
    if (next.parts().isEmpty()) {
      ReferenceSteps steps = references;
      return steps != null && result != null && steps.canBeOneText() && !delegate().isClosed()
          ? executeAsOneText(steps, 0, ParameterBinding.NONE, result)
          : execute(statement -> sending.send(statement, next.sql()));
    }
    closeFurther();
    beside().begin(delegate());
    TextParts parts = new TextParts(beside(), further(), connection.surroundings(), warnings);
    // A text is undone as a whole, but for what a database commits statement by statement.
    return connection.surroundings().failuresEndTransaction()
            || !connection.delegate().getAutoCommit()
        ? executeTogether(statement -> parts.send(next.parts(), statement, sending))
        : parts.send(next.parts(), delegate(), sending);
  }
}
