package org.softdelete.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.softdelete.jdbc.database.RowsOrigin;
import org.softdelete.jdbc.database.UpdatableRows;
import org.softdelete.rewrite.model.SqlStates;

/**
 * As H2 does it: a deleted row stays in the result set, and a row that is gone is an error. As
 * thread-safe as H2's result set.
 */
final class H2UpdatableRows extends UpdatableRows {

  /** H2's error {@code NO_DATA_AVAILABLE}, whose SQLState is {@code 02000}. */
  private static final int NO_DATA = 2000;

  private boolean onInsertRow;

  H2UpdatableRows(ResultSet raw, H2Database database, RowsOrigin origin) {
    super(raw, database, origin);
  }

  @Override
  public void moveToInsertRow() throws SQLException {
    raw.moveToInsertRow();
    onInsertRow = true;
  }

  @Override
  public void moveToCurrentRow() throws SQLException {
    raw.moveToCurrentRow();
    onInsertRow = false;
  }

  @Override
  public void insertRow() throws SQLException {
    raw.insertRow();
    onInsertRow = false;
  }

  @Override
  protected boolean isOnRow() throws SQLException {
    return !onInsertRow && raw.getRow() > 0 && raw.getConcurrency() == ResultSet.CONCUR_UPDATABLE;
  }

  @Override
  protected void refuseWhereIsNoRow(ResultSet row) throws SQLException {
    if (onInsertRow || raw.getRow() == 0) {
      row.updateRow();
    } else {
      refuseIfNotUpdatable();
    }
    throw noData("The cursor is on no row");
  }

  /** H2 looks for a key here as it does in {@code deleteRow}. */
  @Override
  protected void refuseIfNotUpdatable() throws SQLException {
    if (raw.getConcurrency() != ResultSet.CONCUR_UPDATABLE) {
      raw.refreshRow();
    }
  }

  @Override
  protected void afterDelete(int count) throws SQLException {
    if (count != 1) {
      throw noData("The row to delete is gone");
    }
    raw.cancelRowUpdates();
  }

  @Override
  protected void updateOfNoRow() throws SQLException {
    throw noData("The row to update is gone");
  }

  @Override
  protected void refreshOfNoRow() throws SQLException {
    throw noData("The row to refresh is gone");
  }

  private static SQLException noData(String what) {
    return new SQLException(what + ". Nothing was changed.", SqlStates.NO_DATA, NO_DATA);
  }
}
