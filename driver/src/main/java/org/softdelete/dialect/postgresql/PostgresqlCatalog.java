package org.softdelete.dialect.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.jdbc.database.CatalogReading;
import org.softdelete.rewrite.model.Catalog;
import org.softdelete.rewrite.model.Catalog.Reach;
import org.softdelete.rewrite.model.RelationName;

/**
 * Asks PostgreSQL's catalog for all relations (PostgreSQL manual: System Catalogs). Rows tell what
 * they belong to by object identifiers, so that a name is sent once. Confined to one reading.
 */
final class PostgresqlCatalog {

  /**
   * The schemas of other sessions' temporary tables are left out, and so is what is in them. Of the
   * rules that make a view of a relation, those that {@code initdb} made are left out: their
   * identifiers are below 16384. A relation's name is compared as it is, for which there is an
   * index.
   */
  private static final String QUERY =
      """
      SELECT CASE WHEN nspname ~ '^pg_temp_' THEN 'OWN_SCHEMA' ELSE 'SCHEMA' END AS kind,
             oid AS self, NULL AS other, nspname AS name, NULL::text AS type, NULL::integer AS place
        FROM pg_catalog.pg_namespace
       WHERE nspname !~ '^pg_(toast|temp_)' OR oid = pg_catalog.pg_my_temp_schema()
      UNION ALL
      SELECT CASE WHEN relkind IN ('v', 'm') THEN 'VIEW' ELSE 'TABLE' END,
             oid, relnamespace, relname, NULL, NULL
        FROM pg_catalog.pg_class
       WHERE relkind IN ('r', 'p', 'f', 'v', 'm')
      UNION ALL
      SELECT 'HEIR', inhrelid, inhparent, NULL, NULL, NULL
        FROM pg_catalog.pg_inherits
      UNION ALL
      SELECT DISTINCT 'QUERIED', r.ev_class, d.refobjid, NULL::name, NULL::text, NULL::integer
        FROM pg_catalog.pg_depend d
        JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid
       WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
         AND d.objid >= 16384::oid
         AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
         AND d.refobjid <> r.ev_class
      UNION ALL
      SELECT 'GUARDED', oid, NULL, NULL, NULL, NULL
        FROM pg_catalog.pg_class
       WHERE relrowsecurity
      UNION ALL
      SELECT 'COLUMN', attrelid, NULL, attname, pg_catalog.format_type(atttypid, -1),
             (SELECT pg_catalog.array_position(conkey, attnum)
                FROM pg_catalog.pg_constraint
               WHERE conrelid = attrelid AND contype = 'p')
        FROM pg_catalog.pg_attribute
       WHERE attnum > 0
         AND NOT attisdropped
         AND attrelid = ANY (ARRAY(
               SELECT oid FROM pg_catalog.pg_class WHERE relname = ANY (?::pg_catalog.name[])))\
      """;

  private final CatalogReading reading = new CatalogReading();
  private final Map<Long, RelationName> relations = new HashMap<>();
  private final Map<Long, RelationName> views = new HashMap<>();

  private PostgresqlCatalog() {}

  private enum Kind {
    SCHEMA,
    OWN_SCHEMA,
    TABLE,
    VIEW,
    HEIR,
    QUERIED,
    GUARDED,
    COLUMN
  }

  /** A row as it came; what it has no value for is 0 or empty. */
  private record Row(Kind kind, long self, long other, String name, String type, int place) {}

  /** What it says, with the columns of those relations that {@code tables} can mean. */
  static Catalog read(Connection connection, Collection<String> tables) throws SQLException {
    Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      rows.put(kind, new ArrayList<>());
    }
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setArray(1, connection.createArrayOf("text", spellings(tables)));
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          Row row = row(found);
          rows.get(row.kind()).add(row);
        }
      }
    }
    var catalog = new PostgresqlCatalog();
    catalog.join(rows);
    PostgresqlForeignKeys.read(
        connection,
        catalog.relations,
        rows.get(Kind.QUERIED).isEmpty() ? null : new PostgresqlViewKeys(),
        catalog.reading);
    return catalog.reading.catalog();
  }

  /** Each name as it stands, for it may have stood in quotes, and as it is folded without. */
  private static Object[] spellings(Collection<String> tables) {
    Set<String> all = new HashSet<>(tables);
    tables.forEach(table -> all.add(PostgresqlDialect.NAMES.fold(table, false)));
    return all.toArray();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        Kind.valueOf(row.getString(1)),
        row.getLong(2),
        row.getLong(3),
        Objects.requireNonNullElse(row.getString(4), ""),
        Objects.requireNonNullElse(row.getString(5), ""),
        row.getInt(6));
  }

  /** Rows come in any order, so each kind is read when what it belongs to is known. */
  private void join(Map<Kind, List<Row>> rows) {
    Map<Long, Row> schemas = new HashMap<>();
    rows.get(Kind.SCHEMA).forEach(row -> schemas.put(row.self(), row));
    rows.get(Kind.OWN_SCHEMA).forEach(row -> schemas.put(row.self(), row));
    rows.get(Kind.TABLE).forEach(row -> add(row, schemas.get(row.other())));
    rows.get(Kind.VIEW).forEach(row -> add(row, schemas.get(row.other())));
    rows.get(Kind.HEIR).forEach(row -> link(Reach.HEIR, relations, row));
    // A table may have rules, too, which are no queries for its rows.
    rows.get(Kind.QUERIED).forEach(row -> link(Reach.VIEW, views, row));
    for (Row row : rows.get(Kind.GUARDED)) {
      RelationName relation = relations.get(row.self());
      if (relation != null) {
        reading.guarded(relation);
      }
    }
    for (Row column : rows.get(Kind.COLUMN)) {
      RelationName relation = relations.get(column.self());
      if (relation != null) {
        reading.column(relation, column.name(), column.type(), column.place());
      }
    }
  }

  private void add(Row relation, @Nullable Row schema) {
    if (schema != null) {
      var name = new RelationName(schema.name(), relation.name());
      reading.relation(name, schema.kind() == Kind.OWN_SCHEMA);
      relations.put(relation.self(), name);
      if (relation.kind() == Kind.VIEW) {
        views.put(relation.self(), name);
      }
    }
  }

  /** Indexes have heirs, too, and rules use sequences; these are no relations here. */
  private void link(Reach reach, Map<Long, RelationName> origins, Row step) {
    RelationName from = origins.get(step.self());
    RelationName to = relations.get(step.other());
    if (from != null && to != null) {
      reading.link(reach, from, to);
    }
  }
}
