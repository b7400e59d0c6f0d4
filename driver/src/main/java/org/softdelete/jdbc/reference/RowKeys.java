package org.softdelete.jdbc.reference;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.KeyLists;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.reference.ChildKey;

/** Columns of some rows of a table that foreign keys tie to others. Confined to one execution. */
final class RowKeys {

  private final Set<List<@Nullable Object>> rows = new LinkedHashSet<>();
  private final BitSet withChildren = new BitSet();
  private boolean noted;
  private int read;

  /** One row of one column. */
  static RowKeys of(Object value) {
    RowKeys keys = new RowKeys();
    keys.rows.add(List.of(value));
    return keys;
  }

  /** Adds what a statement has returned, as text. */
  void addTexts(ResultSet read, int columns) throws SQLException {
    while (read.next()) {
      List<@Nullable Object> row = new ArrayList<>(columns);
      for (int i = 1; i <= columns; i++) {
        row.add(read.getString(i));
      }
      rows.add(row);
    }
  }

  /** Adds what a query reads. */
  void addAll(ResultSet found) throws SQLException {
    int columns = found.getMetaData().getColumnCount();
    while (found.next()) {
      List<@Nullable Object> row = new ArrayList<>(columns);
      for (int i = 1; i <= columns; i++) {
        row.add(found.getObject(i));
      }
      rows.add(row);
      read++;
    }
  }

  /** Adds what others are. */
  void addAll(RowKeys others) {
    rows.addAll(others.rows);
    read += others.read;
  }

  /** Forgets what others are. */
  void removeAll(RowKeys others) {
    rows.removeAll(others.rows);
  }

  /** How many rows a query read, those that are equal in these columns or came twice included. */
  int read() {
    return read;
  }

  /** Notes which of the keys that point to the table have children; each is a column. */
  void noteChildren(ResultSet found) throws SQLException {
    found.next();
    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
      if (found.getBoolean(i)) {
        withChildren.set(i - 1);
      }
    }
    noted = true;
  }

  /** Whether there may be children by the key of this number, from 0 on. */
  boolean mayHaveChildren(int key) {
    return !noted || withChildren.get(key);
  }

  /**
   * Whether they may be of so many rows. Rows that a query has joined come several times and count
   * once; those that are null in a column may be several, and are not told from these.
   */
  boolean mayBe(long count) {
    return rows.size() <= count && count <= most();
  }

  /** Of how many rows they may be at most. */
  int most() {
    boolean told = rows.stream().allMatch(row -> row.stream().allMatch(Objects::nonNull));
    return told ? rows.size() : read;
  }

  /** Whether a column, counted from 0, is null in one of them. */
  boolean haveNull(int column) {
    return rows.stream().anyMatch(row -> row.get(column) == null);
  }

  /** How many of them differ from each other. */
  int size() {
    return rows.size();
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The same keys, apart from these. */
  RowKeys copy() {
    RowKeys copy = new RowKeys();
    copy.rows.addAll(rows);
    return copy;
  }

  /** Forgets all. */
  void clear() {
    rows.clear();
    withChildren.clear();
    noted = false;
    read = 0;
  }

  /**
   * Gives the keys to a statement for children; nothing points to one that is null in part.
   *
   * @param places the columns that are pointed to
   * @return whether there is one
   */
  boolean bind(PreparedStatement statement, int[] places, KeyLists lists, ChildKey key)
      throws SQLException {
    return bind(statement, 1, places, lists, key);
  }

  /**
   * The same.
   *
   * @param first the number of the first parameter for them
   */
  boolean bind(PreparedStatement statement, int first, int[] places, KeyLists lists, ChildKey key)
      throws SQLException {
    List<String> types = key.key().columns().stream().map(ForeignKey.Column::type).toList();
    return bind(statement, first, places, lists, types);
  }

  /** The same for values that are compared with columns of such types. */
  boolean bind(PreparedStatement statement, int[] places, KeyLists lists, List<String> types)
      throws SQLException {
    return bind(statement, 1, places, lists, types);
  }

  private boolean bind(
      PreparedStatement statement, int first, int[] places, KeyLists lists, List<String> types)
      throws SQLException {
    List<List<@Nullable Object>> whole = rows.stream().filter(row -> isWhole(row, places)).toList();
    Connection connection = statement.getConnection();
    for (int i = 0; i < places.length; i++) {
      int place = places[i];
      Object[] column = whole.stream().map(row -> row.get(place)).toArray();
      Array array = connection.createArrayOf(lists.elements().formatted(types.get(i)), column);
      statement.setArray(first + i, array);
    }
    return !whole.isEmpty();
  }

  private static boolean isWhole(List<@Nullable Object> row, int[] places) {
    for (int place : places) {
      if (row.get(place) == null) {
        return false;
      }
    }
    return true;
  }
}
