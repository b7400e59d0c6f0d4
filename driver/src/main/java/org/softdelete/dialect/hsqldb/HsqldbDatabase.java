package org.softdelete.dialect.hsqldb;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.softdelete.dialect.Dialect;
import org.softdelete.jdbc.database.Database;
import org.softdelete.jdbc.database.RowsOrigin;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.jdbc.database.TransactionState;
import org.softdelete.jdbc.database.UpdatableRows;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.model.TableLookup;

/** HSQLDB, in this process or on a server. Immutable. */
public final class HsqldbDatabase implements Database {

  @Override
  public String name() {
    return "HSQLDB";
  }

  @Override
  public boolean isBehind(DatabaseMetaData described) throws SQLException {
    return described.getDatabaseProductName().equals("HSQL Database Engine");
  }

  @Override
  public Dialect dialect(Connection real) throws SQLException {
    HsqldbSyntax.requireItsOwn(new SideQuestions(real, this));
    return HsqldbDialect.ofItsOwn();
  }

  @Override
  public SchemaLookup schemas(Connection real, Dialect dialect) {
    return new HsqldbSchemas(new SideQuestions(real, this));
  }

  @Override
  public TableLookup tables(Connection real, Dialect dialect) {
    return TableLookup.NONE;
  }

  @Override
  public Catalog catalog(Connection real, Collection<String> tables) throws SQLException {
    return HsqldbCatalog.read(real, tables);
  }

  @Override
  public UpdatableRows updatableRows(ResultSet raw, RowsOrigin origin) {
    return new HsqldbUpdatableRows(raw, this, origin);
  }

  @Override
  public TransactionState transaction(Connection real) throws SQLException {
    return HsqldbTransaction.of(real);
  }

  /** {@code START TRANSACTION} does not leave auto-commit (seen on 2.7.4). */
  @Override
  public boolean isInTransaction(Connection real) throws SQLException {
    return !real.getAutoCommit();
  }
}
