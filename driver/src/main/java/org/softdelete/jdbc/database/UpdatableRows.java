package org.softdelete.jdbc.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.execution.Plan;
import org.softdelete.jdbc.execution.Step;
import org.softdelete.jdbc.forwarding.ForwardingResultSet;

/**
 * An updatable result set whose rows may be those of a listed table. Drivers send statements of
 * their own from {@code deleteRow}, {@code updateRow} and {@code refreshRow}, which no rewriter
 * sees. Here the {@code DELETE} goes through the connection like any other, so that the rules
 * decide what becomes of it; and a row that somebody else has soft-deleted since it was read is
 * gone, for the other two as well. Which rows they see is what the query saw, whatever is said
 * later; whether deletes are real is what the thread's scope says when {@code deleteRow} is called.
 *
 * <p>What follows from that for the cursor and the caller is as different as the drivers are.
 *
 * <p>As thread-safe as the real driver's result set.
 */
public abstract class UpdatableRows implements ForwardingResultSet {

  /** The real driver's. */
  protected final ResultSet raw;

  private final Database database;
  private final RowsOrigin origin;
  private @Nullable RowKey key;

  /**
   * @param raw the real driver's
   * @param database what it is of
   * @param origin where it comes from
   */
  protected UpdatableRows(ResultSet raw, Database database, RowsOrigin origin) {
    this.raw = raw;
    this.database = database;
    this.origin = origin;
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
    try (PreparedStatement delete = origin.statements().prepare(sql)) {
      key().bind(delete, raw);
      count = delete.executeUpdate();
    }
    afterDelete(count);
  }

  @Override
  public void updateRow() throws SQLException {
    ResultSet row = row();
    if (origin.showsDeleted() || !isOnRow()) {
      row.updateRow();
    } else {
      var lock = new LiveRowLock();
      origin.execution().execute(Plan.locking(lock), row, lock::update);
    }
  }

  @Override
  public void refreshRow() throws SQLException {
    ResultSet row = row();
    if (origin.showsDeleted() || !isOnRow() || isThere("")) {
      row.refreshRow();
    } else {
      refreshOfNoRow();
    }
  }

  /** Whether the cursor is on a row that can be changed, and not on the insert row. */
  protected abstract boolean isOnRow() throws SQLException;

  /** Throws what the real driver throws from {@code deleteRow} where there is no such row. */
  protected abstract void refuseWhereIsNoRow(ResultSet row) throws SQLException;

  /** Throws what the real driver throws for a result set that it cannot update. */
  protected abstract void refuseIfNotUpdatable() throws SQLException;

  /** Does what the real driver does when its {@code DELETE} has found {@code count} rows. */
  protected abstract void afterDelete(int count) throws SQLException;

  /** Does what the real driver does when its {@code UPDATE} has found no row. */
  protected abstract void updateOfNoRow() throws SQLException;

  /** Does what the real driver does when it does not find the row to refresh. */
  protected abstract void refreshOfNoRow() throws SQLException;

  /**
   * Keeps others from deleting the row between the look at it and the update. As thread-safe as the
   * result set.
   */
  private final class LiveRowLock implements Step {

    private boolean found;

    @Override
    public void run() throws SQLException {
      found = isThere(" FOR UPDATE");
    }

    /** Updates the row if it was there. */
    @Nullable Void update(ResultSet row) throws SQLException {
      if (found) {
        row.updateRow();
      } else {
        updateOfNoRow();
      }
      return null;
    }
  }

  private boolean isThere(String lock) throws SQLException {
    String sql = "SELECT 1 FROM %s WHERE %s%s".formatted(key().table(), key().condition(), lock);
    try (PreparedStatement query = origin.statements().prepare(sql)) {
      key().bind(query, raw);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  private RowKey key() throws SQLException {
    if (key == null) {
      try {
        key = RowKey.of(raw.getMetaData(), database, origin.real().getMetaData());
      } catch (SQLFeatureNotSupportedException unknown) {
        refuseIfNotUpdatable();
        throw unknown;
      }
    }
    return key;
  }
}
