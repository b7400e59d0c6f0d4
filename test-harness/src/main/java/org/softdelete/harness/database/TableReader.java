package org.softdelete.harness.database;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Reads all rows of all tables, and which of them are live. */
final class TableReader {

  private TableReader() {}

  static List<TableState> read(Statement statement, List<FixtureTable> tables, Product product)
      throws SQLException {
    List<TableState> states = new ArrayList<>(tables.size());
    if (product == Product.POSTGRESQL) {
      // One round trip for all tables: this is what most of a short script's time goes to.
      statement.execute(tables.stream().map(TableReader::query).collect(Collectors.joining(";")));
      for (FixtureTable table : tables) {
        try (ResultSet rows = statement.getResultSet()) {
          states.add(state(table, rows));
        }
        statement.getMoreResults();
      }
    } else {
      for (FixtureTable table : tables) {
        try (ResultSet rows = statement.executeQuery(query(table))) {
          states.add(state(table, rows));
        }
      }
    }
    return states;
  }

  private static String query(FixtureTable table) {
    return "SELECT t.*, CASE WHEN %s THEN 1 ELSE 0 END FROM %s AS t"
        .formatted(table.live().orElse("1 = 1"), table.name());
  }

  private static TableState state(FixtureTable table, ResultSet result) throws SQLException {
    List<Integer> key = positions(result.getMetaData(), table);
    List<StoredRow> rows = new ArrayList<>();
    while (result.next()) {
      List<String> values = ValueText.row(result);
      int last = values.size() - 1;
      rows.add(
          new StoredRow(
              values.get(last).equals("1"),
              key.stream().map(values::get).toList(),
              values.subList(0, last)));
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
