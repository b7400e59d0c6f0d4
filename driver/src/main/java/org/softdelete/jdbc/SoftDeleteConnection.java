package org.softdelete.jdbc;

import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.reference.DeferredChecks;
import org.softdelete.jdbc.relations.SessionRelations;
import org.softdelete.jdbc.report.Counters;
import org.softdelete.jdbc.rewriting.Rewritings;
import org.softdelete.jdbc.rewriting.SessionRewriting;
import org.softdelete.jdbc.rows.UpdatableResults;
import org.softdelete.jdbc.session.ClientInfo;
import org.softdelete.jdbc.session.CurrentTransaction;
import org.softdelete.jdbc.session.SessionVisibility;
import org.softdelete.jdbc.session.Transactions;
import org.softdelete.jdbc.statement.Surroundings;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * A connection whose SQL text is rewritten before the real connection sees it. As thread-safe as
 * the real driver's connection.
 */
final class SoftDeleteConnection implements PreparingConnection, SelfUnwrapping {

  private final Connection delegate;
  private final SessionRelations relations;
  private final SessionRewriting rewriting;
  private final Transactions transactions;
  private final ClientInfo clientInfo;
  private final Surroundings surroundings;
  private final UpdatableResults updatable;

  /**
   * @param counters where its statements are counted
   * @param dialect the SQL that {@code delegate} speaks
   * @param relations what it knows of the catalog
   * @param rewritings what rewrites its statements
   * @param visibility which rows its statements see
   */
  SoftDeleteConnection(
      Connection delegate,
      Counters counters,
      Database database,
      Dialect dialect,
      SessionRelations relations,
      Rewritings rewritings,
      SessionVisibility visibility) {
    this.delegate = delegate;
    this.relations = relations;
    CurrentTransaction current = begunByText -> database.mark(delegate, begunByText);
    this.rewriting =
        new SessionRewriting(
            relations,
            rewritings,
            counters,
            database.schemas(delegate, dialect),
            database.tables(delegate, dialect),
            visibility,
            current);
    var deferred = new DeferredChecks(delegate, database, dialect.keys());
    this.transactions = new Transactions(delegate, visibility, current, deferred, relations);
    this.clientInfo = new ClientInfo(delegate, visibility);
    this.surroundings =
        new Surroundings(
            delegate, database, dialect, deferred, relations, rewriting, visibility.isChangeable());
    this.updatable =
        new UpdatableResults(
            delegate, database, dialect, relations, surroundings.execution(), this::seeing);
  }

  @Override
  public Connection delegate() {
    return delegate;
  }

  /** What becomes of its texts. */
  SessionRewriting rewriting() {
    return rewriting;
  }

  /** What is done around its statements. */
  Surroundings surroundings() {
    return surroundings;
  }

  /** Its transactions. */
  Transactions transactions() {
    return transactions;
  }

  /** What stands in front of its updatable result sets. */
  UpdatableResults updatable() {
    return updatable;
  }

  /** What statements that were executed may have changed in what names mean. */
  void changed(NameChanges names) throws SQLException {
    relations.changed(names);
  }

  /** See {@link SoftDelete#restore}. */
  long restore(String table, String condition, @Nullable Object... values) throws SQLException {
    String sql = rewriting.restoring(table, condition);
    RewriteContext now = rewriting.context();
    Rewritten text = rewriting.rewriteOfCode(sql, now);
    try (PreparedStatement update =
        new SoftDeletePreparedStatement<>(
            delegate.prepareStatement(text.sql()),
            this,
            sql,
            text,
            now,
            Connection::prepareStatement)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      return update.executeUpdate();
    }
  }

  /** The text that would be sent: rewritten first, then as the real driver has it. */
  @Override
  public String nativeSQL(String sql) throws SQLException {
    return delegate.nativeSQL(rewriting.rewrite(sql, rewriting.context()).sql());
  }

  @Override
  public void commit() throws SQLException {
    transactions.commit();
  }

  @Override
  public void rollback() throws SQLException {
    transactions.rollback();
  }

  @Override
  public void setAutoCommit(boolean autoCommit) throws SQLException {
    transactions.setAutoCommit(autoCommit);
  }

  @Override
  public Savepoint setSavepoint() throws SQLException {
    return transactions.set(delegate.setSavepoint());
  }

  @Override
  public Savepoint setSavepoint(String name) throws SQLException {
    return transactions.set(delegate.setSavepoint(name));
  }

  @Override
  public void rollback(Savepoint savepoint) throws SQLException {
    transactions.rollback(savepoint);
  }

  @Override
  public void setSchema(String schema) throws SQLException {
    delegate.setSchema(schema);
    relations.changed(NameChanges.PATH);
  }

  @Override
  public void setCatalog(String catalog) throws SQLException {
    delegate.setCatalog(catalog);
    relations.changed(NameChanges.PATH);
  }

  @Override
  public void close() throws SQLException {
    relations.close();
    delegate.close();
  }

  @Override
  public void abort(Executor executor) throws SQLException {
    relations.close();
    delegate.abort(executor);
  }

  @Override
  public DatabaseMetaData getMetaData() throws SQLException {
    return new SoftDeleteDatabaseMetaData(delegate.getMetaData(), this);
  }

  /**
   * Sets a property of the session. {@code softdelete.paranoid} takes {@code true}, {@code false},
   * {@code only}, or null for what the connection started with, {@code softdelete.actor} and {@code
   * softdelete.reason} who deletes and why, or null, and they hold for statements executed from
   * then on; names without the prefix {@code softdelete.} are the real driver's.
   */
  @Override
  public void setClientInfo(String name, @Nullable String value) throws SQLClientInfoException {
    clientInfo.set(name, value);
  }

  @Override
  public void setClientInfo(Properties properties) throws SQLClientInfoException {
    clientInfo.set(properties);
  }

  @Override
  public @Nullable String getClientInfo(String name) throws SQLException {
    return clientInfo.get(name);
  }

  @Override
  public Properties getClientInfo() throws SQLException {
    return clientInfo.all();
  }

  /**
   * {@code raw}, wrapped if it is an array or a cursor's rows: both lead back to the connection.
   * Where the caller asked for the driver's own class it gets what it asked for, as from {@code
   * unwrap}.
   */
  @Override
  public <T> @Nullable T value(@Nullable T raw, Class<T> type) throws SQLException {
    if (isPlain(raw)) {
      return raw;
    }
    if (type.isAssignableFrom(SoftDeleteResultSet.class) && raw instanceof ResultSet rows) {
      return type.cast(SoftDeleteResultSet.withoutStatement(rows, this));
    }
    if (type.isAssignableFrom(SoftDeleteArray.class) && raw instanceof Array array) {
      return type.cast(new SoftDeleteArray(array, this));
    }
    return raw;
  }

  /**
   * Whether a value is of a class that most columns have. It is asked first, because to find that a
   * class does not have an interface takes ten times as long.
   */
  private static boolean isPlain(@Nullable Object raw) {
    return raw instanceof String
        || raw instanceof Number
        || raw instanceof Boolean
        || raw instanceof Date
        || raw instanceof UUID
        || raw instanceof LocalDateTime
        || raw instanceof OffsetDateTime
        || raw instanceof byte[];
  }

  /** As the real connection shows itself, in logs of pools. */
  @Override
  public String toString() {
    return delegate.toString();
  }

  @Override
  public Statement plain(Statement raw) {
    return new SoftDeleteStatement<>(raw, this);
  }

  @Override
  public PreparedStatement prepared(String sql, Preparation<PreparedStatement> preparation)
      throws SQLException {
    RewriteContext now = rewriting.context();
    Rewritten text = rewriting.take(sql, now, TextBatch::requireOneStatement);
    return new SoftDeletePreparedStatement<>(
        preparation.prepare(delegate, text.sql()), this, sql, text, now, preparation);
  }

  /** Prepares a statement that sees these rows, whatever the session and the thread say. */
  private PreparedStatement seeing(Visibility rows, String sql) throws SQLException {
    RewriteContext own = rewriting.context().seeing(rows);
    Rewritten text = rewriting.rewrite(sql, own);
    return new SoftDeletePreparedStatement<>(
        delegate.prepareStatement(text.sql()), this, sql, text, own, Connection::prepareStatement) {
      @Override
      RewriteContext now() throws SQLException {
        return rewriting.context().seeing(rows);
      }
    };
  }

  @Override
  public CallableStatement call(String sql, Preparation<CallableStatement> preparation)
      throws SQLException {
    RewriteContext now = rewriting.context();
    Rewritten text = rewriting.take(sql, now);
    return new SoftDeleteCallableStatement(
        preparation.prepare(delegate, text.sql()), this, sql, text, now, preparation);
  }
}
