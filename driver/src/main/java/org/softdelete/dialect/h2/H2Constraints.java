package org.softdelete.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.softdelete.rewrite.model.RelationName;

/**
 * The columns of primary, unique and foreign keys. Whole views are read and joined here, as H2
 * makes all rows of one anew for each row that it is joined to (H2 manual: Information Schema).
 * Immutable once it is read.
 */
final class H2Constraints {

  private static final String KEYS =
      """
      SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME,
             POSITION_IN_UNIQUE_CONSTRAINT
        FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE
       ORDER BY ORDINAL_POSITION\
      """;

  private static final String CONSTRAINTS =
      """
      SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_TYPE,
             INDEX_SCHEMA, INDEX_NAME
        FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
       WHERE INDEX_NAME IS NOT NULL\
      """;

  private static final String INDEXES =
      """
      SELECT INDEX_SCHEMA, INDEX_NAME, COLUMN_NAME
        FROM INFORMATION_SCHEMA.INDEX_COLUMNS
       ORDER BY ORDINAL_POSITION\
      """;

  private final Map<ConstraintName, TableKey> keys = new HashMap<>();
  private final Map<RelationName, ConstraintName> primary = new HashMap<>();

  private H2Constraints() {}

  /** The name of a constraint or an index. */
  record ConstraintName(String schema, String name) {}

  /**
   * The columns of a key.
   *
   * @param table the table that has it
   * @param columns their names, in its order
   * @param to the place, from 1 on, of what each points to among the columns of the key that a
   *     foreign key points to; 0 in other keys
   */
  record TableKey(RelationName table, List<String> columns, List<Integer> to) {}

  /** Those that {@code connection} may see. */
  static H2Constraints read(Connection connection) throws SQLException {
    var constraints = new H2Constraints();
    try (Statement query = connection.createStatement()) {
      constraints.readKeys(query);
      constraints.readNames(query);
    }
    return constraints;
  }

  /** The columns of the primary key of a table, in its order; empty if it has none. */
  List<String> primaryKey(RelationName table) {
    ConstraintName name = primary.get(table);
    TableKey key = name == null ? null : keys.get(name);
    return key == null ? List.of() : key.columns();
  }

  /** Those by their names. */
  Map<ConstraintName, TableKey> keys() {
    return keys;
  }

  private void readKeys(Statement query) throws SQLException {
    try (ResultSet rows = query.executeQuery(KEYS)) {
      while (rows.next()) {
        RelationName table = new RelationName(rows.getString(3), rows.getString(4));
        TableKey key =
            keys.computeIfAbsent(
                new ConstraintName(rows.getString(1), rows.getString(2)),
                name -> new TableKey(table, new ArrayList<>(), new ArrayList<>()));
        key.columns().add(rows.getString(5));
        key.to().add(rows.getInt(6));
      }
    }
  }

  /**
   * Reads which keys are primary, and what their columns are called now: a column that was renamed
   * since the key was made has its old name in {@code KEY_COLUMN_USAGE}, and its own in {@code
   * INDEX_COLUMNS}.
   */
  private void readNames(Statement query) throws SQLException {
    Map<ConstraintName, List<String>> indexes = new HashMap<>();
    try (ResultSet rows = query.executeQuery(INDEXES)) {
      while (rows.next()) {
        indexes
            .computeIfAbsent(
                new ConstraintName(rows.getString(1), rows.getString(2)), name -> new ArrayList<>())
            .add(rows.getString(3));
      }
    }
    try (ResultSet rows = query.executeQuery(CONSTRAINTS)) {
      while (rows.next()) {
        ConstraintName name = new ConstraintName(rows.getString(1), rows.getString(2));
        if (rows.getString(5).equals("PRIMARY KEY")) {
          primary.put(new RelationName(rows.getString(3), rows.getString(4)), name);
        }
        TableKey key = keys.get(name);
        List<String> indexed =
            indexes.get(new ConstraintName(rows.getString(6), rows.getString(7)));
        if (key != null && indexed != null) {
          rename(key.columns(), indexed);
        }
      }
    }
  }

  /** An index of other columns first, which serves a key, has these in any order. */
  private static void rename(List<String> columns, List<String> indexed) {
    int count = Math.min(columns.size(), indexed.size());
    List<String> own = indexed.subList(0, count);
    if (!new HashSet<>(own).equals(new HashSet<>(columns))) {
      for (int i = 0; i < count; i++) {
        columns.set(i, own.get(i));
      }
    }
  }
}
