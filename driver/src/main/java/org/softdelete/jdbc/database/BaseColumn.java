package org.softdelete.jdbc.database;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The column of a table that a column of a result set shows. Names are as the catalog spells them,
 * and empty where the result's column is an expression. Immutable.
 *
 * @param schema the table's schema
 * @param table the table's own name, not its alias
 * @param name the column's own name, not its label
 */
public record BaseColumn(String schema, String table, String name) {

  /** What the columns of a result set show, the first column first, as JDBC tells it. */
  public static List<BaseColumn> of(ResultSetMetaData result) throws SQLException {
    var columns = new ArrayList<BaseColumn>();
    for (int column = 1; column <= result.getColumnCount(); column++) {
      columns.add(
          new BaseColumn(
              result.getSchemaName(column),
              result.getTableName(column),
              result.getColumnName(column)));
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
}
