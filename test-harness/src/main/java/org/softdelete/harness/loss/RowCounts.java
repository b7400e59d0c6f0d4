package org.softdelete.harness.loss;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many physical rows there are, live and deleted. Taken before and after one statement it tells
 * losses where {@link LossWatch} cannot: in tables that other people's scripts make, and whose
 * triggers they look at. It cannot see a row that the statement itself has put in. Immutable.
 *
 * @param rows by what stands behind {@code FROM} to name the table
 */
public record RowCounts(Map<String, Long> rows) {

  /** Nothing has been counted. */
  public static final RowCounts NONE = new RowCounts(Map.of());

  public RowCounts {
    rows = Map.copyOf(rows);
  }

  /**
   * Counts.
   *
   * @param plain of a connection of the plain driver
   * @param tables what stands behind {@code FROM} to name each
   */
  public static RowCounts of(Statement plain, Collection<String> tables) throws SQLException {
    if (tables.isEmpty()) {
      return NONE;
    }
    List<String> named = List.copyOf(tables);
    List<String> counts = new ArrayList<>();
    for (int number = 0; number < named.size(); number++) {
      counts.add("SELECT %d, COUNT(*) FROM %s".formatted(number, named.get(number)));
    }
    Map<String, Long> rows = new LinkedHashMap<>();
    try (ResultSet result =
        plain.executeQuery(counts.stream().collect(Collectors.joining(" UNION ALL ")))) {
      while (result.next()) {
        rows.put(named.get(result.getInt(1)), result.getLong(2));
      }
    }
    return new RowCounts(rows);
  }

  /** What is missing later, as sentences; tables that were not counted then are left out. */
  public List<String> lossesUntil(RowCounts later) {
    return rows.entrySet().stream()
        .filter(table -> later.rows.getOrDefault(table.getKey(), Long.MAX_VALUE) < table.getValue())
        .map(
            table ->
                "Of %d rows %d are left in %s."
                    .formatted(table.getValue(), later.rows.get(table.getKey()), table.getKey()))
        .sorted()
        .toList();
  }
}
