package org.softdelete.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.database.CatalogReading;
import org.softdelete.jdbc.database.ForeignKeyRows;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.ForeignKey.Action;
import org.softdelete.rewrite.model.RelationName;

/**
 * Asks PostgreSQL's catalog for the foreign keys, in one round trip, but for those of views
 * (PostgreSQL manual: pg_constraint). The database acts by the triggers of a table in the order of
 * their names, which for those of keys is that of the keys' identifiers. Stateless, so thread-safe.
 */
final class PostgresqlForeignKeys {

  /**
   * One row for each column. Of a key to a partitioned table each partition has one of its own, and
   * so has each partition that has the key. Behind a table's own come those that rows have which
   * are written through the table of which one that has the key is a partition. Columns that older
   * versions do not have are read by their names.
   */
  private static final String QUERY =
      """
      SELECT k.conname, via.oid, k.confrelid, k.confdeltype, k.condeferred, k.condeferrable,
             c.attname, p.attname, pg_catalog.format_type(p.atttypid, -1),
             place = pg_catalog.array_length(k.conkey, 1),
             (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef d
               WHERE d.adrelid = c.attrelid AND d.adnum = c.attnum AND c.attgenerated = ''),
             (WITH RECURSIVE base(type, of) AS (
                SELECT c.atttypid, d.typbasetype FROM pg_catalog.pg_type d WHERE d.oid = c.atttypid
                UNION ALL
                SELECT d.oid, d.typbasetype FROM base JOIN pg_catalog.pg_type d ON d.oid = base.of)
              SELECT pg_catalog.format_type(type, -1) FROM base WHERE of = 0),
             pg_catalog.format_type(c.atttypid, c.atttypmod),
             (SELECT pg_catalog.count(*) FROM pg_catalog.pg_attribute a
               WHERE a.attrelid = w.attrelid AND a.attnum BETWEEN 1 AND w.attnum
                 AND NOT a.attisdropped),
             (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef d
               WHERE d.adrelid = c.attrelid AND d.adnum = c.attnum AND c.attgenerated <> ''),
             COALESCE(NULLIF(pg_catalog.to_jsonb(k) -> 'confdelsetcols', 'null')
                        @> pg_catalog.to_jsonb(c.attnum), true),
             EXISTS (SELECT 1 FROM pg_catalog.pg_constraint t
                      WHERE t.oid = k.conparentid AND t.conrelid <> k.conrelid),
             (SELECT relkind = 'p' FROM pg_catalog.pg_class WHERE oid = k.conrelid),
             via.oid <> k.conrelid,
             (SELECT relkind = 'p' FROM pg_catalog.pg_class WHERE oid = k.confrelid),
             w.attnum
        FROM pg_catalog.pg_constraint k
       CROSS JOIN LATERAL (
         SELECT k.conrelid
         UNION
         SELECT a.relid FROM pg_catalog.pg_partition_ancestors(k.conrelid) AS a(relid)
          WHERE k.conparentid = 0) AS via(oid)
       CROSS JOIN LATERAL ROWS FROM (pg_catalog.unnest(k.conkey), pg_catalog.unnest(k.confkey))
             WITH ORDINALITY AS part(child, parent, place)
        JOIN pg_catalog.pg_attribute c ON c.attrelid = k.conrelid AND c.attnum = part.child
        JOIN pg_catalog.pg_attribute w ON w.attrelid = via.oid AND w.attname = c.attname
        JOIN pg_catalog.pg_attribute p ON p.attrelid = k.confrelid AND p.attnum = part.parent
       WHERE k.contype = 'f'
         AND pg_catalog.to_jsonb(k) -> 'conenforced' IS DISTINCT FROM 'false'
       ORDER BY k.oid, via.oid <> k.conrelid, via.oid, place\
      """;

  private PostgresqlForeignKeys() {}

  /**
   * Reads those between known relations.
   *
   * @param relations their names by identifier
   * @param views what reads those that rows have which are written through a view; null if there is
   *     no view
   */
  static void read(
      Connection connection,
      Map<Long, RelationName> relations,
      @Nullable PostgresqlViewKeys views,
      CatalogReading reading)
      throws SQLException {
    var keys = new ForeignKeyRows(reading);
    List<Integer> places = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery(QUERY)) {
      while (rows.next()) {
        boolean last = keys.column(rows, rows.getBoolean(16));
        places.add(rows.getInt(21));
        boolean ofPartitioned = rows.getBoolean(19);
        RelationName child = relations.get(rows.getLong(2));
        RelationName parent = relations.get(rows.getLong(3));
        if (last && child != null && parent != null) {
          ForeignKey key =
              keys.key(
                  rows.getString(1),
                  child,
                  parent,
                  action(rows.getString(4)),
                  rows.getBoolean(5),
                  rows.getBoolean(6),
                  rows.getBoolean(17),
                  rows.getBoolean(18),
                  rows.getBoolean(20),
                  ofPartitioned);
          if (views != null) {
            views.add(rows.getLong(2), places, key);
          }
        } else if (last) {
          keys.clear();
        }
        if (last) {
          places.clear();
        }
      }
    }
    if (views != null) {
      views.read(connection, relations, reading);
    }
  }

  private static Action action(String letter) {
    return switch (letter) {
      case "c" -> Action.CASCADE;
      case "n" -> Action.SET_NULL;
      case "d" -> Action.SET_DEFAULT;
      case "r" -> Action.RESTRICT;
      default -> Action.NO_ACTION;
    };
  }
}
