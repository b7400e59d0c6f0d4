package org.softdelete.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.database.RowsOrigin;
import org.softdelete.jdbc.database.UpdatableRows;

/**
 * As pgjdbc does it: a deleted row leaves the result set, and nothing is said of a row that is gone
 * already. As thread-safe as pgjdbc's result set.
 */
final class PostgresqlUpdatableRows extends UpdatableRows {

  private @Nullable RowsWithGaps gaps;

  PostgresqlUpdatableRows(ResultSet raw, PostgresqlDatabase database, RowsOrigin origin) {
    super(raw, database, origin);
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
  protected boolean isOnRow() throws SQLException {
    return raw.getRow() > 0;
  }

  @Override
  protected void refuseWhereIsNoRow(ResultSet row) throws SQLException {
    row.updateRow();
    throw RowsWithGaps.notOnRow();
  }

  /** pgjdbc looks for a key here as it does in {@code deleteRow}. */
  @Override
  protected void refuseIfNotUpdatable() throws SQLException {
    raw.moveToCurrentRow();
  }

  @Override
  protected void afterDelete(int count) throws SQLException {
    if (gaps == null) {
      gaps = RowsWithGaps.of(raw);
    }
    gaps.removeRow();
  }

  /** The row keeps the values that it had; pgjdbc would show those of the update. */
  @Override
  protected void updateOfNoRow() throws SQLException {
    raw.cancelRowUpdates();
  }

  @Override
  protected void refreshOfNoRow() {}
}
