package org.softdelete.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * As pgjdbc does it: a deleted row leaves the result set, and nothing is said of a row that is gone
 * already. As thread-safe as pgjdbc's result set.
 */
final class PostgresqlUpdatableRows extends UpdatableRows {

  private @Nullable RowsWithGaps gaps;

  PostgresqlUpdatableRows(ResultSet raw, SoftDeleteConnection connection, boolean showsDeleted) {
    super(raw, connection, showsDeleted);
  }

  @Override
  public ResultSet delegate() {
    return gaps == null ? raw : gaps;
  }

  @Override
  public ResultSet row() throws SQLException {
    return gaps == null ? raw : gaps.row();
  }

  @Override
  boolean isOnRow() throws SQLException {
    return raw.getRow() > 0;
  }

  @Override
  void refuseWhereIsNoRow(ResultSet row) throws SQLException {
    row.updateRow();
    throw RowsWithGaps.notOnRow();
  }

  /** pgjdbc looks for a key here as it does in {@code deleteRow}. */
  @Override
  void refuseIfNotUpdatable() throws SQLException {
    raw.moveToCurrentRow();
  }

  @Override
  void afterDelete(int count) throws SQLException {
    if (gaps == null) {
      gaps = RowsWithGaps.of(raw);
    }
    gaps.removeRow();
  }

  /** The row keeps the values that it had; pgjdbc would show those of the update. */
  @Override
  void updateOfNoRow() throws SQLException {
    raw.cancelRowUpdates();
  }

  @Override
  void refreshOfNoRow() {}
}
