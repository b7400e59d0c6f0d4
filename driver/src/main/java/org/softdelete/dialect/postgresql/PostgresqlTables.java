package org.softdelete.dialect.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.database.Quoting;
import org.softdelete.jdbc.database.SideQuestions;
import org.softdelete.rewrite.model.CursorRow;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;

/**
 * Asks PostgreSQL's catalog, in one round trip (PostgreSQL manual: System Catalogs). As thread-safe
 * as the connection.
 *
 * @param questions how the connection is asked
 */
record PostgresqlTables(SideQuestions questions) implements TableLookup {

  /**
   * Columns first, then keys. A partition may have keys of its own beside those of the partitioned
   * table, which a row that goes there can meet. The type of a column of a domain is the one at the
   * domain's root, and {@code -1} writes it without a length.
   */
  private static final String QUERY =
      """
      WITH wanted AS (
        SELECT oid FROM pg_catalog.pg_class
         WHERE oid = pg_catalog.to_regclass(?) AND relkind IN ('r', 'p')),
      part AS (
        SELECT oid FROM wanted
        UNION
        SELECT p.relid FROM wanted, pg_catalog.pg_partition_tree(wanted.oid) p)
      SELECT true AS is_column, a.attnum, a.attname, pg_catalog.quote_ident(a.attname) AS sql,
             CASE WHEN t.typtype = 'd' THEN (
                    WITH RECURSIVE base(type, typtype) AS (
                      SELECT a.atttypid, t.typtype
                      UNION ALL
                      SELECT b.oid, b.typtype
                        FROM base
                        JOIN pg_catalog.pg_type d ON d.oid = base.type AND d.typtype = 'd'
                        JOIN pg_catalog.pg_type b ON b.oid = d.typbasetype)
                    SELECT pg_catalog.format_type(type, -1) FROM base WHERE typtype <> 'd')
                  ELSE pg_catalog.format_type(a.atttypid, -1) END AS type,
             CASE WHEN a.attgenerated <> '' THEN 'COMPUTED'
                  WHEN a.attidentity = 'a' THEN 'SEQUENCE_ALWAYS'
                  WHEN a.attidentity = 'd' THEN 'SEQUENCE'
                  WHEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%' THEN 'SEQUENCE'
                  ELSE 'DEFAULT' END AS origin,
             NULL::name[] AS columns, NULL::boolean AS exclusion, NULL::boolean AS deferrable,
             NULL AS predicate, false AS is_primary
        FROM wanted
        JOIN pg_catalog.pg_attribute a ON a.attrelid = wanted.oid
        JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
       WHERE a.attnum > 0 AND NOT a.attisdropped
      UNION ALL
      SELECT false, 0, c.relname,
             (SELECT pg_catalog.string_agg(
                       pg_catalog.pg_get_indexdef(i.indexrelid, place, false), ', ' ORDER BY place)
                FROM pg_catalog.generate_series(1, i.indnkeyatts::integer) AS place),
             NULL, NULL,
             ARRAY(SELECT a.attname
                     FROM pg_catalog.unnest(i.indkey[0:i.indnkeyatts - 1])
                          WITH ORDINALITY AS key(attnum, place)
                     LEFT JOIN pg_catalog.pg_attribute a
                            ON a.attrelid = i.indrelid AND a.attnum = key.attnum
                    ORDER BY place),
             i.indisexclusion, NOT i.indimmediate, pg_catalog.pg_get_expr(i.indpred, i.indrelid),
             i.indisprimary AND i.indrelid = (SELECT oid FROM wanted)
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
       WHERE i.indrelid = ANY (ARRAY(SELECT oid FROM part))
         AND (i.indisunique OR i.indisexclusion)
         AND (i.indrelid = (SELECT oid FROM wanted)
              OR NOT EXISTS (
                SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = i.indexrelid))
       ORDER BY is_column DESC, attnum, attname\
      """;

  @Override
  public @Nullable TableShape shapeOf(@Nullable String schema, String table) throws SQLException {
    String name = Quoting.qualified(schema, table);
    return questions.ask(connection -> shapeOf(name, connection));
  }

  @Override
  public boolean isOnDeletedRow(CursorRow row) throws SQLException {
    return questions.ask(connection -> PostgresqlCursors.isOnDeletedRow(connection, row));
  }

  @Override
  public @Nullable String rowSecurity(@Nullable String schema, String table, String marker)
      throws SQLException {
    String name = Quoting.qualified(schema, table);
    return questions.ask(connection -> PostgresqlPolicies.ask(connection, name, marker));
  }

  private static @Nullable TableShape shapeOf(String name, Connection connection)
      throws SQLException {
    var columns = new ArrayList<TableColumn>();
    var keys = new ArrayList<UniqueKey>();
    var primaryKey = new ArrayList<String>();
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (rows.getBoolean("is_column")) {
            columns.add(column(rows));
          } else {
            UniqueKey key = key(rows);
            keys.add(key);
            if (rows.getBoolean("is_primary")) {
              columns.stream()
                  .filter(column -> key.columns().contains(column.name()))
                  .forEach(column -> primaryKey.add(column.sql()));
            }
          }
        }
      }
    }
    return columns.isEmpty() ? null : new TableShape(columns, keys, primaryKey);
  }

  private static TableColumn column(ResultSet row) throws SQLException {
    return new TableColumn(
        row.getString("attname"),
        row.getString("sql"),
        row.getString("type"),
        TableColumn.Origin.valueOf(row.getString("origin")));
  }

  private static UniqueKey key(ResultSet row) throws SQLException {
    @Nullable String[] columns = (@Nullable String[]) row.getArray("columns").getArray();
    return new UniqueKey(
        row.getString("attname"),
        Stream.of(columns).anyMatch(Objects::isNull) ? List.of() : List.of(columns),
        row.getString("sql"),
        row.getBoolean("exclusion"),
        row.getBoolean("deferrable"),
        row.getString("predicate"));
  }
}
