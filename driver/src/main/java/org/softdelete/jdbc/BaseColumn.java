package org.softdelete.jdbc;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The column of a table that a column of a result set shows. Names are as the catalog spells them,
 * and empty where the result's column is an expression. Immutable.
 *
 * @param schema the table's schema
 * @param table the table's own name, not its alias
 * @param name the column's own name, not its label
 */
record BaseColumn(String schema, String table, String name) {

  /**
   * How pgjdbc tells what JDBC has no method for: by {@code getSchemaName} it answers nothing, and
   * by {@code getColumnName} the label. The interface that declares these methods is not on our
   * class path.
   */
  private static final String EXTENSION = "org.postgresql.PGResultSetMetaData";

  /** What the columns of a result set show, the first column first. */
  static List<BaseColumn> of(ResultSetMetaData result) throws SQLException {
    Class<?> extension = extension(result);
    var columns = new ArrayList<BaseColumn>();
    for (int column = 1; column <= result.getColumnCount(); column++) {
      columns.add(
          extension == null
              ? new BaseColumn(
                  result.getSchemaName(column),
                  result.getTableName(column),
                  result.getColumnName(column))
              : new BaseColumn(
                  told(result, extension, "getBaseSchemaName", column),
                  told(result, extension, "getBaseTableName", column),
                  told(result, extension, "getBaseColumnName", column)));
    }
    return columns;
  }

  /** Whether it shows the column of a table at all. */
  boolean isOfTable() {
    return !table.isEmpty();
  }

  /** Whether it shows a column of another table than {@code other} does. */
  boolean isOfOtherTable(BaseColumn other) {
    return isOfTable() && !(table.equals(other.table) && schema.equals(other.schema));
  }

  private static @Nullable Class<?> extension(ResultSetMetaData result) throws SQLException {
    try {
      Class<?> type = Class.forName(EXTENSION, false, result.getClass().getClassLoader());
      return result.isWrapperFor(type) ? type : null;
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static String told(ResultSetMetaData result, Class<?> extension, String what, int column)
      throws SQLException {
    try {
      Object told = extension.getMethod(what, int.class).invoke(result.unwrap(extension), column);
      return told == null ? "" : (String) told;
    } catch (ReflectiveOperationException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      throw new SQLException(
          "pgjdbc does not tell what a result's column shows: its interface %s has no usable %s(int)."
              .formatted(EXTENSION, what),
          SqlStates.NOT_SUPPORTED,
          e);
    }
  }
}
