package org.softdelete.dialect.postgresql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.jdbc.database.CatalogReading;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.RelationName;

/**
 * Finds the foreign keys that rows have which are written through a view that PostgreSQL updates
 * itself, also through views of views: those of the table behind it, if it shows their columns, by
 * whatever names (PostgreSQL manual: CREATE VIEW, Updatable Views). Confined to one reading.
 */
final class PostgresqlViewKeys {

  /** The views, at whatever depth, of tables that have keys. */
  private static final String QUERY =
      """
      WITH RECURSIVE keyed(oid) AS (
        SELECT conrelid FROM pg_catalog.pg_constraint WHERE contype = 'f'
        UNION
        SELECT r.ev_class
          FROM keyed
          JOIN pg_catalog.pg_depend d
            ON d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
           AND d.refobjid = keyed.oid
           AND d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
          JOIN pg_catalog.pg_rewrite r ON r.oid = d.objid AND r.ev_type = '1')
      SELECT v.oid, r.ev_action,
             ARRAY(SELECT attname::text FROM pg_catalog.pg_attribute
                    WHERE attrelid = v.oid AND attnum > 0 ORDER BY attnum),
             ARRAY(SELECT COALESCE(
                            (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid)
                               FROM pg_catalog.pg_attrdef d
                              WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum), '')
                     FROM pg_catalog.pg_attribute a
                    WHERE attrelid = v.oid AND attnum > 0 ORDER BY attnum)
        FROM keyed
        JOIN pg_catalog.pg_class v ON v.oid = keyed.oid AND v.relkind = 'v'
        JOIN pg_catalog.pg_rewrite r ON r.ev_class = v.oid AND r.ev_type = '1'
       WHERE pg_catalog.pg_relation_is_updatable(v.oid, false) <> 0
       ORDER BY v.oid\
      """;

  private static final View NONE = new View(List.of(), List.of(), List.of());

  private final List<TableKey> keys = new ArrayList<>();
  private final Map<Long, View> views = new HashMap<>();

  /**
   * A key of a table.
   *
   * @param table the table's identifier
   * @param columns the numbers of its columns
   */
  private record TableKey(long table, List<Integer> columns, ForeignKey key) {}

  /**
   * A view.
   *
   * @param origins what its columns show
   * @param names their names
   * @param defaults what they get by default, empty for what they get that they show
   */
  private record View(
      List<ViewedColumns.Origin> origins, List<String> names, List<String> defaults) {

    ViewedColumns.Origin origin(int place) {
      return place <= origins.size() ? origins.get(place - 1) : ViewedColumns.Origin.NONE;
    }

    @Nullable String initial(int place) {
      String initial = place <= defaults.size() ? defaults.get(place - 1) : "";
      return initial.isEmpty() ? null : initial;
    }
  }

  /** Adds a key of a table. */
  void add(long table, List<Integer> columns, ForeignKey key) {
    keys.add(new TableKey(table, List.copyOf(columns), key));
  }

  /**
   * Adds those of views.
   *
   * @param relations the names of relations by identifier
   */
  void read(Connection connection, Map<Long, RelationName> relations, CatalogReading reading)
      throws SQLException {
    List<Long> order = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery(QUERY)) {
      while (rows.next()) {
        order.add(rows.getLong(1));
        views.put(
            rows.getLong(1),
            new View(
                ViewedColumns.of(rows.getString(2)),
                strings(rows.getArray(3)),
                strings(rows.getArray(4))));
      }
    }
    for (long view : order) {
      RelationName name = relations.get(view);
      for (TableKey key : keys) {
        if (name != null) {
          add(key, List.of(), view, name, reading);
        }
      }
    }
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  /** Adds a key by all columns of a view that show its columns, from one of these on. */
  private void add(
      TableKey key,
      List<ForeignKey.Column> found,
      long view,
      RelationName name,
      CatalogReading reading) {
    int next = found.size();
    if (next == key.columns().size()) {
      ForeignKey ofView = key.key().of(name, found);
      if (isShown(ofView)) {
        reading.viewKey(ofView);
      }
      return;
    }
    boolean shown = false;
    var wanted = new ViewedColumns.Origin(key.table(), key.columns().get(next));
    ForeignKey.Column column = key.key().columns().get(next);
    List<String> names = shown(view).names();
    for (int place = 1; place <= names.size(); place++) {
      if (wanted.equals(behind(view, place))) {
        shown = true;
        List<ForeignKey.Column> more = new ArrayList<>(found);
        more.add(
            new ForeignKey.Column(
                names.get(place - 1),
                column.parent(),
                column.type(),
                initial(view, place, column.initial()),
                column.childType(),
                column.storedType(),
                place,
                column.unseen() == null ? null : all(names)));
        add(key, more, view, name, reading);
      }
    }
    if (!shown) {
      List<ForeignKey.Column> more = new ArrayList<>(found);
      more.add(
          new ForeignKey.Column(
              "",
              column.parent(),
              column.type(),
              column.initial(),
              column.childType(),
              column.storedType(),
              0,
              ""));
      add(key, more, view, name, reading);
    }
  }

  /** Whether a row that is written through the view can point to something by the key. */
  private static boolean isShown(ForeignKey key) {
    return key.pointsUnseen()
        || key.columns().stream().anyMatch(column -> !column.child().isEmpty());
  }

  private static String all(List<String> names) {
    return names.stream().map(Names::quoted).collect(Collectors.joining(", "));
  }

  private View shown(long view) {
    return views.getOrDefault(view, NONE);
  }

  /** The column of a table that a column of a view shows. */
  private ViewedColumns.Origin behind(long view, int place) {
    ViewedColumns.Origin origin = shown(view).origin(place);
    return views.containsKey(origin.relation())
        ? behind(origin.relation(), origin.column())
        : origin;
  }

  /** What a column of a view gets by default: what the first of the views on the way says. */
  private @Nullable String initial(long view, int place, @Nullable String ofTable) {
    ViewedColumns.Origin origin = shown(view).origin(place);
    String own = shown(view).initial(place);
    if (own != null || !views.containsKey(view)) {
      return own == null ? ofTable : own;
    }
    return initial(origin.relation(), origin.column(), ofTable);
  }
}
