package org.softdelete.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.forwarding.ForwardingResultSet;

/**
 * An updatable result set whose rows may be those of a listed table. Drivers send statements of
 * their own from {@code deleteRow}, {@code updateRow} and {@code refreshRow}, which no rewriter
 * sees. Here the {@code DELETE} goes through the connection like any other, so that the rules
 * decide what becomes of it; and a row that somebody else has soft-deleted since it was read is
 * gone, for the other two as well.
 *
 * <p>What follows from that for the cursor and the caller is as different as the drivers are.
 *
 * <p>As thread-safe as the real driver's result set.
 */
abstract class UpdatableRows implements ForwardingResultSet {

  final ResultSet raw;
  private final SoftDeleteConnection connection;

  /** Whether the application asked for deleted rows; then they are rows like others. */
  private final boolean showsDeleted;

  private @Nullable RowKey key;

  UpdatableRows(ResultSet raw, SoftDeleteConnection connection, boolean showsDeleted) {
    this.raw = raw;
    this.connection = connection;
    this.showsDeleted = showsDeleted;
  }

  /**
   * What stands in front of an updatable result set.
   *
   * @param raw the real driver's
   * @param connection where the rewriter is
   * @param showsDeleted whether its query shows deleted rows
   */
  static UpdatableRows of(ResultSet raw, SoftDeleteConnection connection, boolean showsDeleted)
      throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("H2")
        ? new H2UpdatableRows(raw, connection, showsDeleted)
        : new PostgresqlUpdatableRows(raw, connection, showsDeleted);
  }

  @Override
  public ResultSet delegate() {
    return raw;
  }

  @Override
  public <T> @Nullable T value(@Nullable T value, Class<T> type) {
    return value;
  }

  @Override
  public void deleteRow() throws SQLException {
    ResultSet row = row();
    if (!isOnRow()) {
      refuseWhereIsNoRow(row);
    }
    String sql = "DELETE FROM %s WHERE %s".formatted(key().table(), key().condition());
    int count;
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      key().bind(delete, raw);
      count = delete.executeUpdate();
    }
    afterDelete(count);
  }

  @Override
  public void updateRow() throws SQLException {
    ResultSet row = row();
    if (showsDeleted || !isOnRow()) {
      row.updateRow();
      return;
    }
    Connection real = connection.delegate();
    if (!real.getAutoCommit()) {
      updateLockedRow();
      return;
    }
    // One transaction, so that nobody deletes the row between the look at it and the update.
    real.setAutoCommit(false);
    try {
      updateLockedRow();
      real.commit();
    } catch (SQLException | RuntimeException failure) {
      real.rollback();
      throw failure;
    } finally {
      real.setAutoCommit(true);
    }
  }

  @Override
  public void refreshRow() throws SQLException {
    ResultSet row = row();
    if (showsDeleted || !isOnRow() || isThere("")) {
      row.refreshRow();
    } else {
      refreshOfNoRow();
    }
  }

  /** Whether the cursor is on a row that can be changed, and not on the insert row. */
  abstract boolean isOnRow() throws SQLException;

  /** Throws what the real driver throws from {@code deleteRow} where there is no such row. */
  abstract void refuseWhereIsNoRow(ResultSet row) throws SQLException;

  /** Throws what the real driver throws for a result set that it cannot update. */
  abstract void refuseIfNotUpdatable() throws SQLException;

  /** Does what the real driver does when its {@code DELETE} has found {@code count} rows. */
  abstract void afterDelete(int count) throws SQLException;

  /** Does what the real driver does when its {@code UPDATE} has found no row. */
  abstract void updateOfNoRow() throws SQLException;

  /** Does what the real driver does when it does not find the row to refresh. */
  abstract void refreshOfNoRow() throws SQLException;

  private void updateLockedRow() throws SQLException {
    if (isThere(" FOR UPDATE")) {
      row().updateRow();
    } else {
      updateOfNoRow();
    }
  }

  private boolean isThere(String lock) throws SQLException {
    String sql =
        "SELECT /*+ paranoid(true) */ 1 FROM %s WHERE %s%s"
            .formatted(key().table(), key().condition(), lock);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      key().bind(query, raw);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private RowKey key() throws SQLException {
    if (key == null) {
      try {
        key = RowKey.of(raw.getMetaData(), connection.delegate().getMetaData());
      } catch (SQLFeatureNotSupportedException unknown) {
        refuseIfNotUpdatable();
        throw unknown;
      }
    }
    return key;
  }
}
