package org.softdelete.jdbc.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.execution.Execution;
import org.softdelete.jdbc.execution.Plan;
import org.softdelete.jdbc.forwarding.ForwardingResultSet;

/**
 * An updatable result set whose rows may be those of a table that points to listed ones. Drivers
 * send statements of their own from {@code insertRow} and {@code updateRow}; in front of these the
 * rows are looked at, and locked, that the row would point to. As thread-safe as the real driver's
 * result set.
 */
final class ChildRows implements ForwardingResultSet {

  private final ResultSet rows;
  private final ResultSet noting;
  private final WrittenValues written;
  private final RowParents parents;
  private final Execution execution;

  /**
   * @param rows what is behind it
   * @param parents what its rows may point to
   * @param execution the door through which statements of the connection go
   */
  ChildRows(ResultSet rows, RowParents parents, Execution execution) {
    this.rows = rows;
    this.parents = parents;
    this.execution = execution;
    this.written = new WrittenValues(rows);
    this.noting = written.noting();
  }

  /** What the real driver does with a row. */
  @FunctionalInterface
  private interface Writing {
    void write(ResultSet rows) throws SQLException;
  }

  @Override
  public ResultSet delegate() {
    return rows;
  }

  @Override
  public ResultSet row() {
    return noting;
  }

  @Override
  public <T> @Nullable T value(@Nullable T value, Class<T> type) {
    return value;
  }

  @Override
  public void updateRow() throws SQLException {
    if (written.isEmpty()) {
      rows.updateRow();
    } else {
      write(false, ResultSet::updateRow);
    }
  }

  @Override
  public void insertRow() throws SQLException {
    write(true, ResultSet::insertRow);
  }

  private void write(boolean isNew, Writing writing) throws SQLException {
    if (parents.areNone(rows)) {
      writing.write(rows);
    } else {
      execution.execute(
          Plan.locking(() -> parents.requireLive(rows, written, isNew)),
          rows,
          row -> {
            writing.write(row);
            return null;
          });
    }
    written.clear();
  }

  @Override
  public void cancelRowUpdates() throws SQLException {
    rows.cancelRowUpdates();
    written.clear();
  }

  @Override
  public void moveToInsertRow() throws SQLException {
    rows.moveToInsertRow();
    written.clear();
  }

  @Override
  public void moveToCurrentRow() throws SQLException {
    rows.moveToCurrentRow();
    written.clear();
  }
}
