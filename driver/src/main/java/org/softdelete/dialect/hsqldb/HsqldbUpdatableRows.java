package org.softdelete.dialect.hsqldb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.softdelete.jdbc.database.RowsOrigin;
import org.softdelete.jdbc.database.UpdatableRows;
import org.softdelete.rewrite.model.SqlStates;

/**
 * Rows cannot be changed or deleted through a result set here: nobody has tried yet what HSQLDB
 * makes of a row that is gone. As thread-safe as HSQLDB's result set.
 */
final class HsqldbUpdatableRows extends UpdatableRows {

  HsqldbUpdatableRows(ResultSet raw, HsqldbDatabase database, RowsOrigin origin) {
    super(raw, database, origin);
  }

  @Override
  public void deleteRow() throws SQLException {
    throw refused("deleteRow");
  }

  @Override
  public void updateRow() throws SQLException {
    throw refused("updateRow");
  }

  @Override
  public void refreshRow() throws SQLException {
    throw refused("refreshRow");
  }

  @Override
  protected boolean isOnRow() {
    return false;
  }

  @Override
  protected void refuseWhereIsNoRow(ResultSet row) throws SQLException {
    throw refused("deleteRow");
  }

  @Override
  protected void refuseIfNotUpdatable() {}

  @Override
  protected void afterDelete(int count) {}

  @Override
  protected void updateOfNoRow() {}

  @Override
  protected void refreshOfNoRow() {}

  private static SQLFeatureNotSupportedException refused(String call) {
    return new SQLFeatureNotSupportedException(
        call
            + "() is not supported on HSQLDB where the query names a table that the soft-delete"
            + " rules list. Nothing was changed. Use an UPDATE or DELETE statement instead.",
        SqlStates.NOT_SUPPORTED);
  }
}
