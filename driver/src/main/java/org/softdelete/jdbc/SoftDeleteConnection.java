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
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.configuration.OptionProperties;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.database.RowsOrigin;
import org.softdelete.jdbc.event.Telling;
import org.softdelete.jdbc.execution.Execution;
import org.softdelete.jdbc.execution.Plan;
import org.softdelete.jdbc.forwarding.ForwardingConnection;
import org.softdelete.jdbc.reference.BatchRestoration;
import org.softdelete.jdbc.reference.ChildRows;
import org.softdelete.jdbc.reference.DeferredChecks;
import org.softdelete.jdbc.reference.DeletionSteps;
import org.softdelete.jdbc.reference.RowParents;
import org.softdelete.jdbc.relations.SessionRelations;
import org.softdelete.jdbc.report.Counters;
import org.softdelete.jdbc.session.CurrentTransaction;
import org.softdelete.jdbc.session.SessionVisibility;
import org.softdelete.jdbc.session.ThreadScope;
import org.softdelete.rewrite.event.DeleteEvent;
import org.softdelete.rewrite.model.Deletion;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.KnownRelations;
import org.softdelete.rewrite.model.NameChanges;
import org.softdelete.rewrite.model.RewriteContext;
import org.softdelete.rewrite.model.Rewritten;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.model.SessionChange;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TakenKey;
import org.softdelete.rewrite.model.VisibilitySettings;
import org.softdelete.rewrite.reference.References;
import org.softdelete.rewrite.rules.LinkedRelations.Parents;
import org.softdelete.rewrite.rules.ListedTables;
import org.softdelete.rewrite.visibility.Visibility;
import org.softdelete.rules.TableRule;

/**
 * A connection whose SQL text is rewritten before the real connection sees it. As thread-safe as
 * the real driver's connection.
 */
final class SoftDeleteConnection implements ForwardingConnection, SelfUnwrapping {

  private final Connection delegate;
  private final Database database;
  private final Dialect dialect;
  private final DeferredChecks deferred;
  private final Execution execution;
  private final Telling telling;
  private final SessionRelations relations;
  private final CatalogRewriting rewriting;
  private final CatalogRewriting ofCode;
  private final Counters counters;
  private final SchemaLookup schemas;
  private final TableLookup tables;
  private final SessionVisibility visibility;
  private final CurrentTransaction transaction;

  /** What held for the last statement, to be shared by those for which the same holds. */
  private @Nullable RewriteContext context;

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
      CatalogRewriting.Rewritings rewritings,
      SessionVisibility visibility) {
    this.delegate = delegate;
    this.counters = counters;
    this.database = database;
    this.deferred = new DeferredChecks(delegate, database, dialect.keys());
    this.execution =
        new Execution(
            delegate, database::isInTransaction, database.failuresEndTransaction(), deferred::run);
    this.dialect = dialect;
    this.telling = new Telling(delegate, dialect.events(), database, visibility.isChangeable());
    this.relations = relations;
    this.schemas = database.schemas(delegate, dialect);
    this.rewriting = new CatalogRewriting(relations, rewritings, false, schemas);
    this.ofCode = new CatalogRewriting(relations, rewritings, true, schemas);
    this.tables = database.tables(delegate, dialect);
    this.visibility = visibility;
    this.transaction = begunByText -> database.mark(delegate, begunByText);
  }

  @Override
  public Connection delegate() {
    return delegate;
  }

  /**
   * The text to send in place of {@code sql}, under what holds in {@code context}.
   *
   * @throws SQLException if {@code sql} is refused; nothing was sent
   */
  Rewritten rewrite(@Nullable String sql, RewriteContext context) throws SQLException {
    return rewriting.rewrite(sql, context);
  }

  /** The same for a text that the application wants to be sent, so that it counts. */
  Rewritten take(@Nullable String sql, RewriteContext context) throws SQLException {
    return take(sql, context, rewritten -> {});
  }

  /** The same for a text that is sent only if {@code condition} holds. */
  Rewritten take(@Nullable String sql, RewriteContext context, Condition condition)
      throws SQLException {
    Rewritten rewritten;
    try {
      rewritten = rewrite(sql, context);
      condition.require(rewritten);
    } catch (SQLException refused) {
      counters.refuse();
      throw refused;
    }
    counters.send(sql, rewritten);
    return rewritten;
  }

  /** What must be so that a text is sent. */
  @FunctionalInterface
  interface Condition {

    /** Throws if it is not so. */
    void require(Rewritten rewritten) throws SQLException;
  }

  /** A number that is another one when a name may mean another relation than before. */
  int meaning() throws SQLException {
    return rewriting.meaning();
  }

  /** What statements that were executed may have changed in what names mean. */
  void changed(NameChanges names) throws SQLException {
    relations.changed(names);
  }

  /** What holds for a statement that the calling thread executes now; mostly the same object. */
  RewriteContext context() throws SQLException {
    KnownRelations known = rewriting.known();
    ThreadScope scope = ThreadScope.current();
    VisibilitySettings settings = visibility.settings(transaction);
    RewriteContext last = context;
    if (last == null
        || !last.scoped().equals(scope.said())
        || !last.scopedDeleter().equals(scope.deleter())
        || last.known() != known
        || !last.settings().equals(settings)) {
      last =
          new RewriteContext(
              settings, scope.said(), scope.deleter(), schemas, tables, known, NameChanges.NONE);
      context = last;
    }
    return last;
  }

  /** The door through which this connection's statements go. */
  Execution execution() {
    return execution;
  }

  /**
   * Whether a transaction in which a statement has failed can only be rolled back; then a batch is
   * one transaction, too.
   */
  boolean failuresEndTransaction() {
    return database.failuresEndTransaction();
  }

  /** What is done around a statement that deletes or restores such rows. */
  DeletionSteps deleting(List<Deletion> deletions) throws SQLException {
    return new DeletionSteps(
        delegate, database, dialect, rewriting.references(), deferred, relations.told(), deletions);
  }

  /**
   * {@code plan}, and around it what the database has to be told of who deletes, why, and by which
   * delete, where that holds when it is executed.
   *
   * @param changes what the text changes in the session
   */
  Plan telling(Plan plan, DeleteEvent event, List<SessionChange> changes) throws SQLException {
    return event.isNone() ? plan : telling.around(plan, event, context().deleter(), changes);
  }

  /** See {@link SoftDelete#restore}. */
  long restore(String table, String condition, @Nullable Object... values) throws SQLException {
    TableRule rule = rewriting.listed().named(table, schemas).rule();
    String sql =
        "UPDATE /*+ restore */ %s SET %s = %s WHERE %s"
            .formatted(table, rule.column().toSql(), rule.live().restored().sql(), condition);
    RewriteContext now = context();
    Rewritten text = ofCode.rewrite(sql, now);
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

  /** See {@link SoftDelete#restoreBatch(Connection, String)}. */
  long restoreBatch(String batch) throws SQLException {
    List<ListedTables.WithBatch> tables = rewriting.listed().withBatch();
    References references = rewriting.references();
    return execution.execute(
        Plan.TOGETHER,
        delegate,
        real -> {
          var restoration = new BatchRestoration(real, database, dialect, references);
          long count = 0;
          for (ListedTables.WithBatch table : tables) {
            count += restoration.restore(table.name(), table.listed(), table.type(), batch);
          }
          return count + restoration.follow(relations.told());
        });
  }

  /**
   * What the application is told where a statement failed that takes over keys, or really deletes
   * what soft-deleted rows may hold.
   */
  SQLException told(SQLException failure, List<TakenKey> taken, List<HoldingKey> holding) {
    SQLException told = database.told(failure, taken);
    return told == failure && !holding.isEmpty() ? database.toldOfHeld(failure, holding) : told;
  }

  /**
   * Whether what is seen by texts behind those that make {@code changes} is the same as before
   * them, so that they can be parts of one batch.
   */
  boolean mayChangeUnseen(List<SessionChange> changes) throws SQLException {
    return changes.isEmpty()
        || (context().settings().local().leavesRows()
            && changes.stream().allMatch(SessionChange.MayEndTransaction.class::isInstance));
  }

  /** Takes note of what a statement is about to change in the session. */
  void changing(List<SessionChange> changes) throws SQLException {
    for (SessionChange change : changes) {
      if (change instanceof SessionChange.EndTransaction end && end.commits()) {
        checkDeferred();
      }
    }
    visibility.announce(changes);
  }

  /** Takes over what a statement changed in the session, and answers what there is to warn of. */
  List<String> changed(List<SessionChange> changes) throws SQLException {
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
    return visibility.apply(changes, transaction);
  }

  /** Whether it matters if rows of a text's result set are changed by that. */
  boolean mattersIfUpdated(Rewritten text) throws SQLException {
    return text.listed() || mayPointToListed();
  }

  private boolean mayPointToListed() throws SQLException {
    return dialect.parents().areChecked()
        && !relations.known().linked().parents().byName().isEmpty();
  }

  /** What stands in front of the updatable result set of a text. */
  ResultSet updatableRows(ResultSet raw, Rewritten text) throws SQLException {
    Visibility seen = text.showsDeleted() ? Visibility.ALL : Visibility.LIVE;
    ResultSet rows =
        text.listed()
            ? database.updatableRows(
                raw,
                new RowsOrigin(sql -> seeing(seen, sql), delegate, execution, text.showsDeleted()))
            : raw;
    if (!mayPointToListed()) {
      return rows;
    }
    Parents parents = relations.known().linked().parents();
    return new ChildRows(
        rows,
        new RowParents(parents, database, dialect, sql -> seeing(Visibility.ALL, sql)),
        execution);
  }

  @Override
  public Statement createStatement() throws SQLException {
    return plain(delegate.createStatement());
  }

  @Override
  public Statement createStatement(int type, int concurrency) throws SQLException {
    return plain(delegate.createStatement(type, concurrency));
  }

  @Override
  public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
    return plain(delegate.createStatement(type, concurrency, holdability));
  }

  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    return prepared(sql, Connection::prepareStatement);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency)
      throws SQLException {
    return prepared(sql, (real, text) -> real.prepareStatement(text, type, concurrency));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    return prepared(
        sql, (real, text) -> real.prepareStatement(text, type, concurrency, holdability));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int autoGeneratedKeys) throws SQLException {
    return prepared(sql, (real, text) -> real.prepareStatement(text, autoGeneratedKeys));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int[] columnIndexes) throws SQLException {
    return prepared(sql, (real, text) -> real.prepareStatement(text, columnIndexes));
  }

  @Override
  public PreparedStatement prepareStatement(String sql, String[] columnNames) throws SQLException {
    return prepared(sql, (real, text) -> real.prepareStatement(text, columnNames));
  }

  @Override
  public CallableStatement prepareCall(String sql) throws SQLException {
    return call(sql, Connection::prepareCall);
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
    return call(sql, (real, text) -> real.prepareCall(text, type, concurrency));
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    return call(sql, (real, text) -> real.prepareCall(text, type, concurrency, holdability));
  }

  /** The text that would be sent: rewritten first, then as the real driver has it. */
  @Override
  public String nativeSQL(String sql) throws SQLException {
    return delegate.nativeSQL(rewrite(sql, context()).sql());
  }

  @Override
  public void commit() throws SQLException {
    visibility.mayEndTransaction();
    checkDeferred();
    try {
      delegate.commit();
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
  void checkDeferred() throws SQLException {
    try {
      deferred.run();
    } catch (SQLException violated) {
      try {
        if (delegate.getAutoCommit()) {
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
    try (Statement statement = delegate.createStatement()) {
      statement.execute("ROLLBACK");
    }
    changed(List.of(new SessionChange.EndTransaction(false)));
  }

  @Override
  public void rollback() throws SQLException {
    visibility.mayEndTransaction();
    deferred.clear();
    try {
      delegate.rollback();
    } finally {
      relations.endTransaction();
    }
    visibility.endTransaction();
  }

  /** JDBC 4.3, 10.1.1: leaving manual commit ends the transaction. */
  @Override
  public void setAutoCommit(boolean autoCommit) throws SQLException {
    boolean ends = autoCommit && visibility.isLocal() && !delegate.getAutoCommit();
    if (ends) {
      visibility.mayEndTransaction();
    }
    if (autoCommit && !deferred.isEmpty() && !delegate.getAutoCommit()) {
      checkDeferred();
      deferred.clear();
    }
    delegate.setAutoCommit(autoCommit);
    if (ends) {
      visibility.endTransaction();
      relations.endTransaction();
    }
  }

  @Override
  public Savepoint setSavepoint() throws SQLException {
    return deferred.set(delegate.setSavepoint());
  }

  @Override
  public Savepoint setSavepoint(String name) throws SQLException {
    return deferred.set(delegate.setSavepoint(name));
  }

  @Override
  public void rollback(Savepoint savepoint) throws SQLException {
    delegate.rollback(savepoint);
    deferred.rollBackTo(savepoint);
    relations.changed(NameChanges.PATH);
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
    if (OptionProperties.isOurs(name)) {
      requireOpen(name, value);
      visibility.set(visibility.asked(Collections.singletonMap(name, value), false));
    } else {
      delegate.setClientInfo(name, value);
    }
  }

  /** Fails as the real connection does if it is closed; what is ours would not arrive there. */
  private void requireOpen(String name, @Nullable String value) throws SQLClientInfoException {
    boolean closed;
    try {
      closed = delegate.isClosed();
    } catch (SQLException e) {
      throw new SQLClientInfoException(Map.of(), e);
    }
    if (closed) {
      delegate.setClientInfo(name, value);
    }
  }

  /** Sets all properties of the session; one that is not among them is reset, as JDBC has it. */
  @Override
  public void setClientInfo(Properties properties) throws SQLClientInfoException {
    OptionProperties parted = OptionProperties.of(properties);
    VisibilitySettings asked = visibility.asked(parted.ours(), true);
    delegate.setClientInfo(parted.others());
    visibility.set(asked);
  }

  @Override
  public @Nullable String getClientInfo(String name) throws SQLException {
    return SessionVisibility.NAMES.contains(name) && !delegate.isClosed()
        ? visibility.told().get(name)
        : delegate.getClientInfo(name);
  }

  /** The real driver's properties, and ours, so that what was got can be set again. */
  @Override
  public Properties getClientInfo() throws SQLException {
    var all = new Properties();
    Properties real = delegate.getClientInfo();
    if (real != null) {
      all.putAll(real);
    }
    all.putAll(visibility.told());
    return all;
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

  private Statement plain(Statement raw) {
    return new SoftDeleteStatement<>(raw, this);
  }

  private PreparedStatement prepared(String sql, Preparation<PreparedStatement> preparation)
      throws SQLException {
    RewriteContext now = context();
    Rewritten text = take(sql, now, TextBatch::requireOneStatement);
    return new SoftDeletePreparedStatement<>(
        preparation.prepare(delegate, text.sql()), this, sql, text, now, preparation);
  }

  /** Prepares a statement that sees these rows, whatever the session and the thread say. */
  private PreparedStatement seeing(Visibility rows, String sql) throws SQLException {
    RewriteContext own = context().seeing(rows);
    Rewritten text = rewrite(sql, own);
    return new SoftDeletePreparedStatement<>(
        delegate.prepareStatement(text.sql()), this, sql, text, own, Connection::prepareStatement) {
      @Override
      RewriteContext now() throws SQLException {
        return context().seeing(rows);
      }
    };
  }

  private CallableStatement call(String sql, Preparation<CallableStatement> preparation)
      throws SQLException {
    RewriteContext now = context();
    Rewritten text = take(sql, now);
    return new SoftDeleteCallableStatement(
        preparation.prepare(delegate, text.sql()), this, sql, text, now, preparation);
  }
}
