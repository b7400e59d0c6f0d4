package org.softdelete.dialect.h2;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Names.Unquoted;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.database.RowsOrigin;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.jdbc.database.TransactionState;
import org.softdelete.jdbc.database.UpdatableRows;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TakenKey;

/** H2, in this process or on a server. Immutable. */
public final class H2Database implements Database {

  @Override
  public String name() {
    return "H2";
  }

  @Override
  public boolean isBehind(DatabaseMetaData described) throws SQLException {
    return described.getDatabaseProductName().equals("H2");
  }

  @Override
  public Dialect dialect(Connection real) throws SQLException {
    H2Mode mode = H2Mode.of(real);
    mode.refuseIfNotUnderstood();
    return H2Dialect.of(unquotedNames(real.getMetaData()), mode.upserts());
  }

  @Override
  public SchemaLookup schemas(Connection real, Dialect dialect) {
    return new H2Schemas(new SideQuestions(real, this), dialect.names().unquoted());
  }

  @Override
  public TableLookup tables(Connection real, Dialect dialect) {
    return new H2Tables(new SideQuestions(real, this), dialect.names());
  }

  @Override
  public Catalog catalog(Connection real, Collection<String> tables) throws SQLException {
    return H2Catalog.read(real, tables);
  }

  /** Each connection to a database in memory that has no name has a database of its own. */
  @Override
  public Object identity(Connection real) throws SQLException {
    boolean ofItsOwn = real.getMetaData().getURL().equals("jdbc:h2:mem:");
    return ofItsOwn ? real : Database.super.identity(real);
  }

  @Override
  public SQLException told(SQLException raw, List<TakenKey> taken) {
    return H2DuplicateKeys.told(raw, taken);
  }

  @Override
  public SQLException toldOfHeld(SQLException raw, List<HoldingKey> holding) {
    return H2HeldRows.told(raw, holding);
  }

  @Override
  public UpdatableRows updatableRows(ResultSet raw, RowsOrigin origin) {
    return new H2UpdatableRows(raw, this, origin);
  }

  /** Without auto-commit H2 does not tell, and there is no harm in a query that begins one. */
  @Override
  public TransactionState transaction(Connection real) throws SQLException {
    return isInTransaction(real) ? TransactionState.OPEN : TransactionState.NONE;
  }

  /** H2 itself leaves auto-commit at {@code BEGIN}, and goes back to it when that ends. */
  @Override
  public boolean isInTransaction(Connection real) throws SQLException {
    return !real.getAutoCommit();
  }

  @Override
  public @Nullable Object mark(Connection real, boolean begunByText) throws SQLException {
    return isInTransaction(real) ? H2Transaction.of(real) : null;
  }

  private static Unquoted unquotedNames(DatabaseMetaData described) throws SQLException {
    // First, because H2 folds names and ignores their case at the same time if it is told to.
    if (!described.supportsMixedCaseQuotedIdentifiers()) {
      return Unquoted.INSENSITIVE;
    }
    if (described.storesUpperCaseIdentifiers()) {
      return Unquoted.UPPER;
    }
    return described.storesLowerCaseIdentifiers() ? Unquoted.LOWER : Unquoted.EXACT;
  }
}
