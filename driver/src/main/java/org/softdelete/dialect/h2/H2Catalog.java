package org.softdelete.dialect.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.softdelete.jdbc.database.CatalogReading;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.Catalog.Reach;
import org.softdelete.rewrite.model.RelationName;

/**
 * Asks H2 for all relations, columns in a statement of their own, as they are found by an index
 * only if their tables are known (H2: Information Schema). Confined to one reading.
 */
final class H2Catalog {

  /**
   * Tables and views; synonyms and what they stand for; views with their text, which a materialized
   * one does not tell.
   */
  private static final String RELATIONS =
      """
      SELECT 'RELATION', TABLE_SCHEMA, TABLE_NAME, STORAGE_TYPE, NULL
        FROM INFORMATION_SCHEMA.TABLES
      UNION ALL
      SELECT 'SYNONYM', SYNONYM_SCHEMA, SYNONYM_NAME, SYNONYM_FOR_SCHEMA, SYNONYM_FOR
        FROM INFORMATION_SCHEMA.SYNONYMS
      UNION ALL
      SELECT 'VIEW', TABLE_SCHEMA, TABLE_NAME, VIEW_DEFINITION, NULL
        FROM INFORMATION_SCHEMA.VIEWS
       WHERE VIEW_DEFINITION IS NOT NULL\
      """;

  private static final String COLUMNS =
      """
      SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, DATA_TYPE
        FROM INFORMATION_SCHEMA.COLUMNS
       WHERE TABLE_NAME = ANY (?)\
      """;

  private final CatalogReading reading = new CatalogReading();
  private final Map<RelationName, String> views = new HashMap<>();

  private H2Catalog() {}

  /** What it says, with the columns of those relations that {@code tables} can mean. */
  static Catalog read(Connection connection, Collection<String> tables) throws SQLException {
    var catalog = new H2Catalog();
    catalog.readRelations(connection);
    H2Constraints constraints = H2Constraints.read(connection);
    catalog.readColumns(connection, tables, constraints);
    H2ForeignKeys.read(connection, constraints).forEach(catalog.reading::foreignKey);
    new H2Views(catalog.reading).link(catalog.views);
    return catalog.reading.catalog();
  }

  private void readRelations(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery(RELATIONS)) {
      while (rows.next()) {
        add(
            rows.getString(1),
            new RelationName(rows.getString(2), rows.getString(3)),
            rows.getString(4),
            Objects.requireNonNullElse(rows.getString(5), ""));
      }
    }
  }

  private void add(String kind, RelationName name, String first, String second) {
    switch (kind) {
      case "RELATION" -> reading.relation(name, first.equals("LOCAL TEMPORARY"));
      case "SYNONYM" -> {
        reading.relation(name, false);
        reading.link(Reach.SYNONYM, name, new RelationName(first, second));
      }
      default -> views.put(name, first);
    }
  }

  /** Names may be compared without regard to case, so that tables of any spelling are wanted. */
  private void readColumns(
      Connection connection, Collection<String> tables, H2Constraints constraints)
      throws SQLException {
    Set<String> wanted = new HashSet<>();
    tables.forEach(table -> wanted.add(H2Views.folded(table)));
    Object[] spellings =
        reading.relations().stream()
            .map(RelationName::name)
            .filter(name -> wanted.contains(H2Views.folded(name)))
            .distinct()
            .toArray();
    if (spellings.length == 0) {
      return;
    }
    try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
      query.setArray(1, connection.createArrayOf("VARCHAR", spellings));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          RelationName table = new RelationName(rows.getString(1), rows.getString(2));
          String column = rows.getString(3);
          int keyPlace = constraints.primaryKey(table).indexOf(column) + 1;
          reading.column(table, column, rows.getString(4), keyPlace);
        }
      }
    }
  }
}
