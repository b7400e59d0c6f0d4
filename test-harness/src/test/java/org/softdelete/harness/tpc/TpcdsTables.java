package org.softdelete.harness.tpc;

import io.trino.tpcds.Results;
import io.trino.tpcds.Session;
import io.trino.tpcds.Table;
import io.trino.tpcds.column.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The tables of TPC-DS, filled by the benchmark's generator, and thinned out: its smallest tables
 * are still too large for a test that runs in every build.
 */
final class TpcdsTables {

  /** Gigabytes, as the specification counts; the generator makes no smaller tables below this. */
  private static final double SCALE = 0.01;

  private static final int FIRST_DAY = 2450450;
  private static final int LAST_DAY = 2453005;

  private TpcdsTables() {}

  static List<TpcTable> generate() {
    List<TpcTable> tables = new ArrayList<>();
    Set<String> demographics = new HashSet<>();
    for (Table table : Table.getBaseTables()) {
      if (table != Table.CUSTOMER_DEMOGRAPHICS && table != Table.DBGEN_VERSION) {
        tables.add(generate(table, demographics));
      }
    }
    // Two million rows, whatever the scale; those that others point to are enough.
    tables.add(
        new TpcTable(
            name(Table.CUSTOMER_DEMOGRAPHICS),
            columns(Table.CUSTOMER_DEMOGRAPHICS),
            rows(Table.CUSTOMER_DEMOGRAPHICS)
                .filter(row -> demographics.contains(row.get(0)))
                .map(TpcdsTables::line)
                .toList()));
    return tables;
  }

  private static TpcTable generate(Table table, Set<String> demographics) {
    List<TpcTable.Column> columns = columns(table);
    List<String> lines = new ArrayList<>();
    rows(table)
        .filter(row -> isKept(table, row))
        .forEach(
            row -> {
              lines.add(line(row));
              for (int column = 0; column < columns.size(); column++) {
                String value = row.get(column);
                if (value != null && columns.get(column).name().endsWith("cdemo_sk")) {
                  demographics.add(value);
                }
              }
            });
    return new TpcTable(name(table), columns, lines);
  }

  /** Sales are kept by order, so that what was returned stays with what was sold. */
  private static boolean isKept(Table table, List<@Nullable String> row) {
    return switch (table) {
      case STORE_SALES, STORE_RETURNS -> number(row, 9) % 5 == 0;
      case CATALOG_SALES -> number(row, 17) % 5 == 0;
      case CATALOG_RETURNS -> number(row, 16) % 5 == 0;
      case INVENTORY -> number(row, 1) % 8 == 1;
      case DATE_DIM -> number(row, 0) >= FIRST_DAY && number(row, 0) <= LAST_DAY;
      default -> true;
    };
  }

  private static int number(List<@Nullable String> row, int column) {
    return Integer.parseInt(Objects.requireNonNull(row.get(column)));
  }

  private static Stream<List<@Nullable String>> rows(Table table) {
    Session session = Session.getDefaultSession().withScale(SCALE).withTable(table);
    return StreamSupport.stream(Results.constructResults(table, session).spliterator(), false)
        .map(rows -> rows.get(0));
  }

  private static String line(List<@Nullable String> row) {
    return row.stream().map(value -> value == null ? "" : value).collect(Collectors.joining("|"));
  }

  private static String name(Table table) {
    return table.name().toLowerCase(Locale.ROOT);
  }

  private static List<TpcTable.Column> columns(Table table) {
    return Arrays.stream(table.getColumns())
        .map(column -> new TpcTable.Column(column.getName(), type(column.getType())))
        .toList();
  }

  private static String type(ColumnType type) {
    return switch (type.getBase()) {
      case INTEGER, IDENTIFIER -> "INTEGER";
      case DATE -> "DATE";
      case TIME -> "TIME";
      case DECIMAL ->
          "DECIMAL(%d, %d)"
              .formatted(type.getPrecision().orElseThrow(), type.getScale().orElseThrow());
      case CHAR, VARCHAR -> "VARCHAR(" + type.getPrecision().orElseThrow() + ")";
    };
  }
}
