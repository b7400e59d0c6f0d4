package org.softdelete.dialect.hsqldb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.softdelete.jdbc.database.CatalogReading;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.Catalog.Reach;
import org.softdelete.rewrite.model.RelationName;

/**
 * Asks HSQLDB for all relations (guide: Schemas and Database Objects, Information Schema). Tables
 * that a session declared for itself are not told by any catalog. Stateless, so thread-safe.
 */
final class HsqldbCatalog {

  private static final String QUERY =
      """
      SELECT CAST('RELATION' AS VARCHAR(9)), TABLE_SCHEMA, TABLE_NAME, '', '', 0
        FROM INFORMATION_SCHEMA.TABLES
      UNION ALL
      SELECT 'SYNONYM', SYNONYM_SCHEMA, SYNONYM_NAME, OBJECT_SCHEMA, OBJECT_NAME, 0
        FROM INFORMATION_SCHEMA.SYSTEM_SYNONYMS
       WHERE OBJECT_TYPE IN ('TABLE', 'VIEW')
      UNION ALL
      SELECT 'VIEW', VIEW_SCHEMA, VIEW_NAME, TABLE_SCHEMA, TABLE_NAME, 0
        FROM INFORMATION_SCHEMA.VIEW_TABLE_USAGE
      UNION ALL
      SELECT 'COLUMN', TABLE_SCHEM, TABLE_NAME, COLUMN_NAME, TYPE_NAME,
             COALESCE(
               (SELECT KEY_SEQ FROM INFORMATION_SCHEMA.SYSTEM_PRIMARYKEYS K
                 WHERE K.TABLE_SCHEM = C.TABLE_SCHEM
                   AND K.TABLE_NAME = C.TABLE_NAME
                   AND K.COLUMN_NAME = C.COLUMN_NAME), 0)
        FROM INFORMATION_SCHEMA.SYSTEM_COLUMNS C
       WHERE TABLE_NAME IN (UNNEST(?))\
      """;

  private HsqldbCatalog() {}

  /** What it says, with the columns of those relations that {@code tables} can mean. */
  static Catalog read(Connection connection, Collection<String> tables) throws SQLException {
    var reading = new CatalogReading();
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setArray(1, connection.createArrayOf("VARCHAR", spellings(tables)));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          var name = new RelationName(rows.getString(2), rows.getString(3));
          if (rows.getString(1).equals("COLUMN")) {
            reading.column(name, rows.getString(4), rows.getString(5), rows.getInt(6));
          } else {
            add(reading, rows.getString(1), name, rows.getString(4), rows.getString(5));
          }
        }
      }
    }
    HsqldbForeignKeys.read(connection, reading);
    return reading.catalog();
  }

  /** Each name as it stands, for it may have stood in quotes, and as it is folded without. */
  private static Object[] spellings(Collection<String> tables) {
    Set<String> all = new HashSet<>(tables);
    tables.forEach(table -> all.add(HsqldbDialect.NAMES.fold(table, false)));
    return all.toArray();
  }

  private static void add(
      CatalogReading reading, String kind, RelationName name, String first, String second) {
    switch (kind) {
      case "RELATION" -> reading.relation(name, false);
      case "SYNONYM" -> {
        reading.relation(name, false);
        reading.link(Reach.SYNONYM, name, new RelationName(first, second));
      }
      default -> reading.link(Reach.valueOf(kind), name, new RelationName(first, second));
    }
  }
}
