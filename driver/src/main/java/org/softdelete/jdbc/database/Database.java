package org.softdelete.jdbc.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.HoldingKey;
import org.softdelete.rewrite.model.SchemaLookup;
import org.softdelete.rewrite.model.SqlStates;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TakenKey;

/**
 * A kind of database: what only a connection to one can tell. One object serves all connections to
 * all databases of its kind. Implementations are immutable, and thus thread-safe.
 */
public interface Database {

  /** What messages call it. */
  String name();

  /** Whether {@code described} is a database of this kind. */
  boolean isBehind(DatabaseMetaData described) throws SQLException;

  /**
   * The SQL that the database behind a connection speaks.
   *
   * @throws SQLException with SQLState {@code 0A000} if the database is in a mode whose SQL is not
   *     understood, or as the database says
   */
  Dialect dialect(Connection real) throws SQLException;

  /** Tells where the database finds a table; as thread-safe as {@code real}. */
  SchemaLookup schemas(Connection real, Dialect dialect);

  /** Tells what columns and keys a table has; as thread-safe as {@code real}. */
  TableLookup tables(Connection real, Dialect dialect);

  /**
   * What tells the database behind a connection from others of its kind, as far as the connection's
   * user sees of it: connections that see the same have equal ones. Nothing is sent for it.
   */
  default Object identity(Connection real) throws SQLException {
    DatabaseMetaData described = real.getMetaData();
    return List.of(Objects.toString(described.getURL()), Objects.toString(described.getUserName()));
  }

  /** What the columns of a result set show, the first column first. */
  default List<BaseColumn> columns(ResultSetMetaData result) throws SQLException {
    return BaseColumn.of(result);
  }

  /**
   * The keys by which a row of a table can be told from all others, the primary key first; each as
   * the names of its columns.
   *
   * @param schema the table's schema, as the catalog spells it
   * @param table the table, as the catalog spells it
   */
  default List<List<String>> keys(DatabaseMetaData catalog, String schema, String table)
      throws SQLException {
    return TableKeys.of(catalog, schema, table);
  }

  /**
   * What the catalog says now of all relations that the session can see, and of the columns of
   * some. It asks on {@code real} as that is: under auto-commit or not, in a transaction or not.
   *
   * @param tables the relations whose columns are wanted, by their own names as a rule spells them:
   *     those are found that this can mean, in quotes or without
   * @throws SQLException as the database says; proxies in front of it also throw unchecked
   *     exceptions, or answer with little
   */
  Catalog catalog(Connection real, Collection<String> tables) throws SQLException;

  /**
   * What stands for the transaction of {@link #isInTransaction}: equal as long as it is the same
   * one, as far as that can be told; null if there is none.
   *
   * @param begunByText whether a statement began it that was sent through here; then another that
   *     ends it is, too, and need not be looked for
   */
  default @Nullable Object mark(Connection real, boolean begunByText) throws SQLException {
    return isInTransaction(real) ? TransactionState.OPEN : null;
  }

  /**
   * What the application is told where a statement of ours failed.
   *
   * @param raw what the real driver threw
   * @param taken the keys that the statement takes over where a deleted row holds them
   * @return {@code raw} itself where the application's own statement fails like that
   */
  default SQLException told(SQLException raw, List<TakenKey> taken) {
    return raw;
  }

  /**
   * What the application is told where a statement failed that really deletes rows.
   *
   * @param raw what the real driver threw
   * @param holding the keys by which soft-deleted rows may keep it from that
   * @return {@code raw} itself where it failed otherwise
   */
  default SQLException toldOfHeld(SQLException raw, List<HoldingKey> holding) {
    return raw;
  }

  /** What stands in front of an updatable result set whose rows may be those of a listed table. */
  UpdatableRows updatableRows(ResultSet raw, RowsOrigin origin);

  /**
   * Whether a transaction is open on {@code real}, as its driver tells without asking the server.
   */
  TransactionState transaction(Connection real) throws SQLException;

  /**
   * Whether what is executed on {@code real} now becomes part of a transaction that the application
   * ends, however that was or will be begun: without auto-commit, by a statement, or from outside,
   * as XA does. A transaction that has failed is one.
   */
  boolean isInTransaction(Connection real) throws SQLException;

  /**
   * Fails as the database does where a row would point by {@code key} to one that is not there, for
   * that is soft-deleted.
   *
   * @throws SQLException always
   */
  default void refuseChild(Connection real, ForeignKey key) throws SQLException {
    throw new SQLIntegrityConstraintViolationException(
        "Referential integrity constraint violation: \"%s: %s.%s FOREIGN KEY(%s) REFERENCES %s.%s\". %s"
            .formatted(
                key.name(),
                key.child().schema(),
                key.child().name(),
                key.columns().stream()
                    .map(ForeignKey.Column::child)
                    .collect(Collectors.joining(", ")),
                key.parent().schema(),
                key.parent().name(),
                ForeignKey.deletedNote(key.parent().name())),
        SqlStates.PARENT_MISSING,
        Integer.parseInt(SqlStates.PARENT_MISSING));
  }

  /** Whether a transaction in which a statement has failed can only be rolled back. */
  default boolean failuresEndTransaction() {
    return false;
  }

  /**
   * The same of the transaction that is open on {@code real}, whose driver may take back what
   * failed and go on.
   */
  default boolean failuresEndTransaction(Connection real) throws SQLException {
    return failuresEndTransaction();
  }

  /**
   * Fails as the database does where a row that is deleted has children that point to it by {@code
   * key}, whose action does not let it go.
   *
   * @throws SQLException always
   */
  default void violate(Connection real, ForeignKey key) throws SQLException {
    throw new SQLIntegrityConstraintViolationException(
        "Referential integrity constraint violation: \"%s: %s.%s REFERENCES %s.%s\""
            .formatted(
                key.name(),
                key.child().schema(),
                key.child().name(),
                key.parent().schema(),
                key.parent().name()),
        SqlStates.FOREIGN_KEY_VIOLATION,
        // As H2 numbers its errors (H2: ErrorCode).
        Integer.parseInt(SqlStates.FOREIGN_KEY_VIOLATION));
  }
}
