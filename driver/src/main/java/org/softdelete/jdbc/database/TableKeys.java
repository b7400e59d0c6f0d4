package org.softdelete.jdbc.database;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns by which a row of a table can be told from all others. */
final class TableKeys {

  private TableKeys() {}

  /**
   * The primary key, if there is one, and then the unique indexes that hold for all rows; each as
   * the names of its columns.
   *
   * @param schema the table's schema, as the catalog spells it
   * @param table the table, as the catalog spells it
   */
  static List<List<String>> of(DatabaseMetaData database, String schema, String table)
      throws SQLException {
    var keys = new ArrayList<List<String>>();
    List<String> primary = primaryKey(database, schema, table);
    if (!primary.isEmpty()) {
      keys.add(primary);
    }
    keys.addAll(uniqueIndexes(database, schema, table));
    return keys;
  }

  private static List<String> primaryKey(DatabaseMetaData database, String schema, String table)
      throws SQLException {
    var columns = new ArrayList<String>();
    try (ResultSet rows = database.getPrimaryKeys(null, schema, table)) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME"));
      }
    }
    return columns;
  }

  private static Collection<List<String>> uniqueIndexes(
      DatabaseMetaData database, String schema, String table) throws SQLException {
    Map<String, List<String>> indexes = new LinkedHashMap<>();
    try (ResultSet rows = database.getIndexInfo(null, schema, table, true, true)) {
      while (rows.next()) {
        boolean isIndex = rows.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic;
        if (isIndex && rows.getString("FILTER_CONDITION") == null) {
          indexes
              .computeIfAbsent(rows.getString("INDEX_NAME"), name -> new ArrayList<>())
              .add(rows.getString("COLUMN_NAME"));
        }
      }
    }
    return indexes.values();
  }
}
