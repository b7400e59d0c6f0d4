package org.softdelete.harness.database;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads all rows of a table, and which of them are live. */
final class TableReader {

  private TableReader() {}

  static TableState read(Statement statement, FixtureTable table) throws SQLException {
    String live = table.live().orElse("1 = 1");
    String sql =
        "SELECT t.*, CASE WHEN %s THEN 1 ELSE 0 END FROM %s AS t".formatted(live, table.name());
    List<StoredRow> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      List<Integer> key = positions(result.getMetaData(), table);
      while (result.next()) {
        List<String> values = ValueText.row(result);
        int last = values.size() - 1;
        rows.add(
            new StoredRow(
                values.get(last).equals("1"),
                key.stream().map(values::get).toList(),
                values.subList(0, last)));
      }
    }
    rows.sort(Comparator.comparing(row -> row.values().toString()));
    return new TableState(table, rows);
  }

  private static List<Integer> positions(ResultSetMetaData columns, FixtureTable table)
      throws SQLException {
    List<Integer> positions = new ArrayList<>();
    for (String wanted : table.key()) {
      int found = -1;
      for (int column = 0; column < columns.getColumnCount() - 1; column++) {
        if (columns.getColumnName(column + 1).equalsIgnoreCase(wanted)) {
          found = column;
        }
      }
      if (found < 0) {
        throw new IllegalArgumentException(
            "The fixture says that %s is a key column of %s, which has no such column"
                .formatted(wanted, table.name()));
      }
      positions.add(found);
    }
    return positions;
  }
}
