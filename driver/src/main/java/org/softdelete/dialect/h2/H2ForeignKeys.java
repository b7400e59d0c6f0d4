package org.softdelete.dialect.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.h2.H2Constraints.ConstraintName;
import org.softdelete.dialect.h2.H2Constraints.TableKey;
import org.softdelete.rewrite.model.ForeignKey;
import org.softdelete.rewrite.model.ForeignKey.Action;
import org.softdelete.rewrite.model.RelationName;

/** Asks H2 for the foreign keys (H2 manual: Information Schema). Confined to one reading. */
final class H2ForeignKeys {

  private static final String KEYS =
      """
      SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, UNIQUE_CONSTRAINT_SCHEMA, UNIQUE_CONSTRAINT_NAME,
             DELETE_RULE
        FROM INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS\
      """;

  private static final String COLUMNS =
      """
      SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, DATA_TYPE, COLUMN_DEFAULT,
             CASE WHEN DATA_TYPE = 'NUMERIC'
                  THEN 'NUMERIC(' || NUMERIC_PRECISION || ', ' || NUMERIC_SCALE || ')'
                  WHEN DATA_TYPE IN ('CHARACTER', 'BINARY') THEN DATA_TYPE || ' VARYING'
                  WHEN DATA_TYPE IN ('ENUM', 'INTERVAL') THEN 'CHARACTER VARYING'
                  WHEN DATA_TYPE LIKE 'TIME%'
                  THEN REGEXP_REPLACE(
                         DATA_TYPE, '^(TIMESTAMP|TIME)', '$1(' || DATETIME_PRECISION || ')')
                  ELSE DATA_TYPE END,
             CASE WHEN DATA_TYPE IN ('CHARACTER', 'BINARY')
                  THEN DATA_TYPE || '(' || CHARACTER_MAXIMUM_LENGTH || ')' END,
             IS_VISIBLE, GENERATION_EXPRESSION
        FROM INFORMATION_SCHEMA.COLUMNS
       WHERE TABLE_NAME = ANY (?)
       ORDER BY ORDINAL_POSITION\
      """;

  private final Map<ConstraintName, TableKey> keys;
  private final Map<RelationName, Map<String, Column>> columns = new HashMap<>();

  private H2ForeignKeys(H2Constraints constraints) {
    keys = constraints.keys();
  }

  private record Found(ConstraintName name, TableKey child, TableKey parent, Action onDelete) {}

  /**
   * A column of a table that has a key, or that one points to.
   *
   * @param place its place among those that are visible, from 1 on; 0 if it is not
   */
  private record Column(
      String type,
      @Nullable String initial,
      String ownType,
      @Nullable String stored,
      int place,
      @Nullable String computed) {}

  /** All, by table and name. */
  static List<ForeignKey> read(Connection connection, H2Constraints constraints)
      throws SQLException {
    var reading = new H2ForeignKeys(constraints);
    List<Found> found = reading.find(connection);
    reading.readColumns(connection, found);
    return found.stream().map(reading::key).filter(Objects::nonNull).toList();
  }

  private List<Found> find(Connection connection) throws SQLException {
    List<Found> found = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery(KEYS)) {
      while (rows.next()) {
        ConstraintName name = new ConstraintName(rows.getString(1), rows.getString(2));
        TableKey child = keys.get(name);
        TableKey parent = keys.get(new ConstraintName(rows.getString(3), rows.getString(4)));
        if (child != null && parent != null) {
          found.add(new Found(name, child, parent, action(rows.getString(5))));
        }
      }
    }
    found.sort(
        Comparator.comparing((Found key) -> key.child().table().schema())
            .thenComparing(key -> key.child().table().name())
            .thenComparing(key -> key.name().name()));
    return found;
  }

  private static Action action(String rule) {
    return Action.valueOf(rule.replace(' ', '_').toUpperCase(Locale.ROOT));
  }

  private void readColumns(Connection connection, List<Found> found) throws SQLException {
    Set<String> tables = new HashSet<>();
    for (Found key : found) {
      tables.add(key.child().table().name());
      tables.add(key.parent().table().name());
    }
    if (tables.isEmpty()) {
      return;
    }
    Map<RelationName, Integer> visible = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
      query.setArray(1, connection.createArrayOf("VARCHAR", tables.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          RelationName table = new RelationName(rows.getString(1), rows.getString(2));
          int place = rows.getBoolean(8) ? visible.merge(table, 1, Integer::sum) : 0;
          columns
              .computeIfAbsent(table, name -> new HashMap<>())
              .put(
                  rows.getString(3),
                  new Column(
                      rows.getString(4),
                      rows.getString(5),
                      rows.getString(6),
                      rows.getString(7),
                      place,
                      rows.getString(9)));
        }
      }
    }
  }

  /** Null if the columns may not be seen. */
  private @Nullable ForeignKey key(Found found) {
    List<ForeignKey.Column> pairs = new ArrayList<>();
    for (int i = 0; i < found.child().columns().size(); i++) {
      String child = found.child().columns().get(i);
      String parent = found.parent().columns().get(found.child().to().get(i) - 1);
      Column own = column(found.child(), child);
      Column other = column(found.parent(), parent);
      if (own == null || other == null) {
        return null;
      }
      pairs.add(
          new ForeignKey.Column(
              child,
              parent,
              other.type(),
              own.initial(),
              own.ownType(),
              Objects.requireNonNullElse(own.stored(), own.ownType()),
              own.place(),
              own.computed()));
    }
    return new ForeignKey(
        found.name().name(),
        found.child().table(),
        found.parent().table(),
        pairs,
        found.onDelete(),
        found.child().columns(),
        false,
        false,
        false,
        true,
        false,
        false);
  }

  private @Nullable Column column(TableKey key, String name) {
    return columns.getOrDefault(key.table(), Map.of()).get(name);
  }
}
