package org.softdelete.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.forwarding.ForwardingResultSet;
import org.softdelete.rewrite.model.SqlStates;

/**
 * A result set in which some rows are treated as if they were not there: what pgjdbc shows after it
 * has deleted rows itself. The real result set still holds them, so its positions are translated.
 * Every position that it can be left in is one that pgjdbc would have: on a row that is not
 * removed, before the first, or after the last.
 *
 * <p>Removing a row takes the cursor back to the one before. A result set of {@link
 * ResultSet#TYPE_FORWARD_ONLY} cannot go back, so there the cursor is on no row until {@link
 * #next()}: what reads or changes the row is refused until then.
 *
 * <p>As thread-safe as the real result set.
 */
final class RowsWithGaps implements ForwardingResultSet {

  private final ResultSet raw;
  private final boolean scrollable;

  /** Which rows are removed, by their numbers in the real result set, counted from 1. */
  private final BitSet removed = new BitSet();

  /** How many rows the real result set has; if it only goes forward, how many it has shown. */
  private int rows;

  /** Whether the row that the real result set is on has just been removed. */
  private boolean onGap;

  private RowsWithGaps(ResultSet raw, boolean scrollable, int rows) {
    this.raw = raw;
    this.scrollable = scrollable;
    this.rows = rows;
  }

  /** A result set without any gap yet, which shows {@code raw}. The cursor stays where it is. */
  static RowsWithGaps of(ResultSet raw) throws SQLException {
    boolean scrollable = raw.getType() != ResultSet.TYPE_FORWARD_ONLY;
    int row = raw.getRow();
    int rows = row;
    if (scrollable) {
      raw.last();
      rows = raw.getRow();
      raw.absolute(row);
    }
    return new RowsWithGaps(raw, scrollable, rows);
  }

  static SQLException notOnRow() {
    return new SQLException(
        "The cursor is on no row: the row was deleted, or none was moved to yet. Nothing was"
            + " changed. Call next() first.",
        SqlStates.INVALID_CURSOR);
  }

  /** Removes the row that the cursor is on, and moves the cursor to the one before. */
  void removeRow() throws SQLException {
    int row = raw.getRow();
    removed.set(row);
    if (scrollable) {
      raw.absolute(removed.previousClearBit(row));
    } else {
      onGap = true;
    }
    raw.moveToCurrentRow();
  }

  @Override
  public ResultSet delegate() {
    return raw;
  }

  @Override
  public ResultSet row() throws SQLException {
    if (onGap && raw.getRow() > 0) {
      throw notOnRow();
    }
    return raw;
  }

  @Override
  public <T> @Nullable T value(@Nullable T value, Class<T> type) {
    return value;
  }

  @Override
  public boolean next() throws SQLException {
    boolean moved;
    do {
      moved = raw.next();
    } while (moved && removed.get(raw.getRow()));
    onGap = false;
    rows = Math.max(rows, raw.getRow());
    return moved;
  }

  @Override
  public boolean previous() throws SQLException {
    boolean moved;
    do {
      moved = raw.previous();
    } while (moved && removed.get(raw.getRow()));
    return moved;
  }

  @Override
  public void insertRow() throws SQLException {
    raw.insertRow();
    rows++;
  }

  @Override
  public boolean first() throws SQLException {
    return hasNoRow() ? raw.getRow() > 0 : moveTo(1);
  }

  @Override
  public boolean last() throws SQLException {
    return hasNoRow() ? raw.getRow() > 0 : moveTo(remaining());
  }

  @Override
  public void beforeFirst() throws SQLException {
    moveTo(0);
  }

  @Override
  public void afterLast() throws SQLException {
    moveTo(remaining() + 1);
  }

  @Override
  public boolean absolute(int row) throws SQLException {
    return moveTo(row < 0 ? Math.max(0, remaining() + 1 + row) : row);
  }

  @Override
  public boolean relative(int by) throws SQLException {
    raw.relative(0); // refuses where there is nothing to be relative to
    int now = raw.isAfterLast() ? remaining() + 1 : getRow();
    return moveTo(Math.max(0, now + by));
  }

  @Override
  public int getRow() throws SQLException {
    int row = raw.getRow();
    return row - removed.get(0, row + 1).cardinality();
  }

  @Override
  public boolean isFirst() throws SQLException {
    return getRow() == 1;
  }

  @Override
  public boolean isLast() throws SQLException {
    return getRow() > 0 && (scrollable ? getRow() == remaining() : raw.isLast());
  }

  @Override
  public boolean isBeforeFirst() throws SQLException {
    return onGap
        ? raw.getRow() > 0 && getRow() == 0 && !raw.isLast()
        : raw.isBeforeFirst() && !isEmpty();
  }

  @Override
  public boolean isAfterLast() throws SQLException {
    return raw.isAfterLast() && !isEmpty();
  }

  private int remaining() {
    return rows - removed.cardinality();
  }

  private boolean isEmpty() {
    return remaining() == 0;
  }

  /** Whether there is no row to move to, so that pgjdbc does not even leave the insert row. */
  private boolean hasNoRow() {
    return scrollable && isEmpty();
  }

  /**
   * Moves to row {@code row} of those that are left, counted from 1; before the first if it is 0,
   * after the last if there are not as many. Without any row pgjdbc leaves the cursor where it is.
   */
  private boolean moveTo(int row) throws SQLException {
    if (!scrollable) {
      return raw.absolute(row); // refuses
    }
    if (isEmpty()) {
      raw.moveToCurrentRow();
      return false;
    }
    int number = 0;
    for (int left = Math.min(row, remaining() + 1); left > 0; left--) {
      number = removed.nextClearBit(number + 1);
    }
    return raw.absolute(number);
  }
}
