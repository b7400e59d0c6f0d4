package org.softdelete.harness.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Deleted rows that are hard to tell from live ones: for every live row one that looks the same,
 * which every count would tell if it leaked, and one with other values, which {@code DISTINCT},
 * {@code MIN} and {@code EXISTS} would tell. Besides one of the {@link PlantedRows}, if there is a
 * column for its word.
 */
public final class DeletedLookalikes {

  private DeletedLookalikes() {}

  /**
   * Puts them into a table that has no keys.
   *
   * @param plain a connection of the plain driver
   * @param marker the marker column, a timestamp that is null in live rows
   * @param share a condition: of which of the live rows
   */
  public static void add(Connection plain, String table, String marker, String share)
      throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<String> planted = new ArrayList<>();
    try (Statement statement = plain.createStatement()) {
      try (ResultSet none = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
        ResultSetMetaData columns = none.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
          String name = columns.getColumnName(column);
          if (!name.equalsIgnoreCase(marker)) {
            names.add(name);
            others.add(other(name, columns.getColumnType(column)));
            planted.add(holdsWord(columns, column) ? "'" + PlantedRows.WORD + "'" : name);
          }
        }
      }
      String same = String.join(", ", names);
      String live =
          ", CURRENT_TIMESTAMP FROM %s WHERE %s IS NULL AND %s".formatted(table, marker, share);
      statement.execute(
          "INSERT INTO %s (%s, %s) SELECT %s%s UNION ALL SELECT %s%s"
              .formatted(table, same, marker, same, live, String.join(", ", others), live));
      if (!planted.equals(names)) {
        statement.execute(
            "INSERT INTO %s (%s, %s) SELECT %s%s FETCH FIRST 1 ROW ONLY"
                .formatted(table, same, marker, String.join(", ", planted), live));
      }
    }
  }

  private static boolean holdsWord(ResultSetMetaData columns, int column) throws SQLException {
    int type = columns.getColumnType(column);
    return (type == Types.VARCHAR || type == Types.CHAR)
        && columns.getPrecision(column) >= PlantedRows.WORD.length();
  }

  /** Another value than that of the column, and not too long for it. */
  private static String other(String column, int type) {
    return switch (type) {
      case Types.VARCHAR, Types.CHAR -> "COALESCE(SUBSTRING(%s FROM 2), '')".formatted(column);
      case Types.DATE -> "COALESCE(%s + 1, DATE '2000-01-01')".formatted(column);
      default -> "COALESCE(%s + 1, 0)".formatted(column);
    };
  }
}
