package org.softdelete.dialect.postgresql;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.database.BaseColumn;
import org.softdelete.rewrite.model.SqlStates;

/**
 * What the columns of a result set show, as pgjdbc tells it: by {@code getSchemaName} it answers
 * nothing, and by {@code getColumnName} the label. The interface that declares its own methods is
 * not on our class path.
 */
final class PostgresqlColumns {

  private static final String EXTENSION = "org.postgresql.PGResultSetMetaData";

  private PostgresqlColumns() {}

  /** The columns of {@code result}, the first first. */
  static List<BaseColumn> of(ResultSetMetaData result) throws SQLException {
    Class<?> extension = extension(result);
    if (extension == null) {
      return BaseColumn.of(result);
    }
    var columns = new ArrayList<BaseColumn>();
    for (int column = 1; column <= result.getColumnCount(); column++) {
      columns.add(
          new BaseColumn(
              told(result, extension, "getBaseSchemaName", column),
              told(result, extension, "getBaseTableName", column),
              told(result, extension, "getBaseColumnName", column)));
    }
    return columns;
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
