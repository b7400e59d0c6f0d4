package org.softdelete.dialect.postgresql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.database.BaseColumn;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.database.RowsOrigin;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.jdbc.database.TransactionState;
import org.softdelete.jdbc.database.UpdatableRows;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TakenKey;

/** PostgreSQL, and what calls itself so. Immutable. */
public final class PostgresqlDatabase implements Database {

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public boolean isBehind(DatabaseMetaData described) throws SQLException {
    return described.getDatabaseProductName().equals("PostgreSQL");
  }

  @Override
  public Dialect dialect(Connection real) throws SQLException {
    PostgresqlLiterals.refuseIfNotStandard(real, new SideQuestions(real, this));
    return PostgresqlDialect.of(real.getMetaData().getDatabaseMajorVersion());
  }

  @Override
  public SchemaLookup schemas(Connection real, Dialect dialect) {
    return new PostgresqlSchemas(new SideQuestions(real, this));
  }

  @Override
  public TableLookup tables(Connection real, Dialect dialect) {
    return new PostgresqlTables(new SideQuestions(real, this));
  }

  @Override
  public List<BaseColumn> columns(ResultSetMetaData result) throws SQLException {
    return PostgresqlColumns.of(result);
  }

  @Override
  public Catalog catalog(Connection real, Collection<String> tables) throws SQLException {
    return PostgresqlCatalog.read(real, tables);
  }

  @Override
  public SQLException told(SQLException raw, List<TakenKey> taken) {
    return DuplicateKeys.told(raw, taken);
  }

  @Override
  public SQLException toldOfHeld(SQLException raw, List<HoldingKey> holding) {
    return HeldRows.told(raw, holding);
  }

  @Override
  public UpdatableRows updatableRows(ResultSet raw, RowsOrigin origin) {
    return new PostgresqlUpdatableRows(raw, this, origin);
  }

  @Override
  public TransactionState transaction(Connection real) throws SQLException {
    return PostgresqlTransaction.of(real);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Without auto-commit pgjdbc sends BEGIN with the next statement only, so that the end of the
   * one before is seen in any case. With it, a transaction that no statement began is one of XA,
   * and is known by when it began.
   */
  @Override
  public @Nullable Object mark(Connection real, boolean begunByText) throws SQLException {
    if (transaction(real) == TransactionState.NONE || !isInTransaction(real)) {
      return null;
    }
    return begunByText || !real.getAutoCommit()
        ? TransactionState.OPEN
        : new SideQuestions(real, this).ask(PostgresqlTransaction::start);
  }

  /**
   * {@inheritDoc}
   *
   * <p>Without auto-commit pgjdbc begins one before the next statement. With it the server may be
   * in one all the same: by {@code BEGIN}, or because an XA data source began it.
   */
  @Override
  public boolean isInTransaction(Connection real) throws SQLException {
    return !real.getAutoCommit() || PostgresqlTransaction.isOpenOn(real);
  }

  @Override
  public boolean failuresEndTransaction() {
    return true;
  }

  @Override
  public boolean failuresEndTransaction(Connection real) throws SQLException {
    return !PostgresqlTransaction.goesOnBehindFailures(real);
  }

  @Override
  public void violate(Connection real, ForeignKey key) throws SQLException {
    PostgresqlViolation.raise(real, key);
  }

  @Override
  public void refuseChild(Connection real, ForeignKey key) throws SQLException {
    PostgresqlViolation.raiseOfChild(real, key);
  }
}
