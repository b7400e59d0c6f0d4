package org.softdelete.harness.regression.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.softdelete.harness.database.PlantedRows;

/**
 * A column that can be written. Immutable.
 *
 * @param name its name as SQL
 * @param type its type, as {@code pg_type} names it
 */
record CatalogColumn(String name, String type) {

  private static final String COLUMNS =
      """
      SELECT a.attname, t.typname FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_type t ON t.oid OPERATOR(pg_catalog.=) a.atttypid
      WHERE a.attrelid OPERATOR(pg_catalog.=) '%s'::pg_catalog.regclass
      AND a.attnum OPERATOR(pg_catalog.>) 0 AND NOT a.attisdropped
      AND a.attgenerated OPERATOR(pg_catalog.=) '' AND a.attname OPERATOR(pg_catalog.<>) '%s'
      ORDER BY a.attnum
      """;

  /** The columns of a table, the marker apart. */
  static List<CatalogColumn> of(Statement statement, CatalogRelation table) throws SQLException {
    List<CatalogColumn> columns = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(COLUMNS.formatted(table.literal(), Catalog.MARKER))) {
      while (rows.next()) {
        columns.add(
            new CatalogColumn(CatalogRelation.quoted(rows.getString(1)), rows.getString(2)));
      }
    }
    return columns;
  }

  /** What {@code text} says of each of the columns, a comma behind each, and {@code last}. */
  static String list(
      List<CatalogColumn> columns, Function<CatalogColumn, String> text, String last) {
    return columns.stream()
        .map(column -> text.apply(column) + ", ")
        .collect(Collectors.joining("", "", last));
  }

  /** An expression for another value than that of the column, where one is easy to find. */
  String other() {
    return switch (type) {
      case "int2", "int4", "int8" -> "COALESCE(-1 - %s, 0)".formatted(name);
      case "numeric", "float4", "float8" -> "COALESCE(-1.5 - %s, 0)".formatted(name);
      case "text", "varchar", "bpchar" -> "COALESCE(reverse(%s::text), 'x')".formatted(name);
      case "bool" -> "%s IS NOT TRUE".formatted(name);
      case "date" -> "%s + 1".formatted(name);
      case "timestamp", "timestamptz" -> "%s + INTERVAL '1 day'".formatted(name);
      default -> name;
    };
  }

  /** An expression for the value of a {@link PlantedRows planted row}. */
  String planted() {
    return switch (type) {
      case "int2", "int4", "int8" -> "COALESCE(-901 - %s, -901)".formatted(name);
      case "text", "varchar" -> "'%s'".formatted(PlantedRows.WORD);
      default -> other();
    };
  }
}
