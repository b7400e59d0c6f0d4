package org.softdelete.demo;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Rows as text in columns. Immutable.
 *
 * @param rows the names of the columns, then the rows; all of the same length
 */
record TextTable(List<List<String>> rows) {

  private static final String GAP = "   ";

  TextTable {
    rows = List.copyOf(rows);
  }

  /** All rows from where {@code results} stands; a null is an empty text. */
  static TextTable of(ResultSet results) throws SQLException {
    ResultSetMetaData columns = results.getMetaData();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      head.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
    }
    rows.add(head);
    while (results.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        String value = results.getString(i);
        row.add(value == null ? "" : value);
      }
      rows.add(row);
    }
    return new TextTable(rows);
  }

  /** The lines: names, a rule, and the rows. */
  List<String> lines() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(line(row, widths));
    }
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("-".repeat(width));
    }
    lines.add(1, line(rule, widths));
    if (rows.size() == 1) {
      lines.add("(no rows)");
    }
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length())).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
