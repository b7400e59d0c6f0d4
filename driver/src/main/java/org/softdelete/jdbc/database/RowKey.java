package org.softdelete.jdbc.database;

import static java.util.stream.Collectors.joining;

import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Time;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.SqlStates;

/**
 * How a row of a result set is found in its table: by the primary key, or else by a unique index
 * whose columns are all declared {@code NOT NULL}. Immutable.
 *
 * @param table the table with its schema, as SQL text
 * @param columns the key's columns, as SQL text
 * @param indexes the places of these columns in the result set, counted from 1
 */
record RowKey(String table, List<String> columns, List<Integer> indexes) {

  RowKey {
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
  }

  /**
   * The key of the rows of a result set.
   *
   * @param result what describes it
   * @param database tells what the columns show, and keys
   * @param catalog where the keys are
   * @throws SQLFeatureNotSupportedException with SQLState {@code 0A000} if its columns are not
   *     those of one table, with a key among them
   */
  static RowKey of(ResultSetMetaData result, Database database, DatabaseMetaData catalog)
      throws SQLException {
    List<BaseColumn> columns = database.columns(result);
    BaseColumn any = columns.stream().filter(BaseColumn::isOfTable).findFirst().orElse(null);
    if (any == null || columns.stream().anyMatch(column -> column.isOfOtherTable(any))) {
      throw refused("its columns are not those of one table");
    }
    List<String> names = columns.stream().map(BaseColumn::name).toList();
    for (List<String> key : database.keys(catalog, any.schema(), any.table())) {
      List<Integer> indexes = key.stream().map(name -> names.indexOf(name) + 1).toList();
      if (!indexes.contains(0) && areNotNull(result, indexes)) {
        return new RowKey(
            Quoting.qualified(any.schema(), any.table()),
            key.stream().map(Quoting::quoted).toList(),
            indexes);
      }
    }
    throw refused("it has not all columns of a primary key, or of a unique index without nulls");
  }

  /** The condition that holds for one row, with a parameter for each column of the key. */
  String condition() {
    return columns.stream().map(column -> column + " = ?").collect(joining(" AND "));
  }

  /**
   * Gives the parameters of {@link #condition} the values that the current row of {@code rows} has.
   */
  void bind(PreparedStatement statement, ResultSet rows) throws SQLException {
    for (int key = 0; key < indexes.size(); key++) {
      statement.setObject(key + 1, value(rows, indexes.get(key)));
    }
  }

  /** A value as it is compared with itself: a {@link Time} has no more than milliseconds. */
  private static @Nullable Object value(ResultSet rows, int column) throws SQLException {
    Object value = rows.getObject(column);
    return value instanceof Time ? rows.getObject(column, exact(rows, column)) : value;
  }

  private static Class<?> exact(ResultSet rows, int column) throws SQLException {
    // PostgreSQL's driver has one type for both.
    String type = rows.getMetaData().getColumnTypeName(column);
    return type.equals("timetz") ? OffsetTime.class : LocalTime.class;
  }

  private static boolean areNotNull(ResultSetMetaData result, List<Integer> indexes)
      throws SQLException {
    for (int index : indexes) {
      if (result.isNullable(index) != ResultSetMetaData.columnNoNulls) {
        return false;
      }
    }
    return true;
  }

  private static SQLFeatureNotSupportedException refused(String why) {
    return new SQLFeatureNotSupportedException(
        "A row of this result set cannot be changed or deleted through it: the query names a table"
            + " that the soft-delete rules list, and which row of which table it is cannot be told"
            + " with certainty, because "
            + why
            + ". Nothing was changed. Use an UPDATE or DELETE statement with the row's key instead.",
        SqlStates.NOT_SUPPORTED);
  }
}
