package org.softdelete.harness.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Tables and views that statements under test created and did not drop. Immutable. */
final class Leftovers {

  private static final String RELATIONS =
      """
      SELECT table_schema, table_name, table_type FROM information_schema.tables
      WHERE UPPER(table_schema) NOT IN ('INFORMATION_SCHEMA', 'PG_CATALOG', 'SYSTEM_LOBS')
      """;

  private final Set<String> expected;

  private Leftovers(Set<String> expected) {
    this.expected = Set.copyOf(expected);
  }

  /** What is there beyond what there is now. */
  static Leftovers beyondThoseOf(Connection connection) throws SQLException {
    return new Leftovers(relations(connection).keySet());
  }

  /** Drops them, and what depends on them. */
  void drop(Connection connection) throws SQLException {
    Map<String, String> found = relations(connection);
    found.keySet().removeAll(expected);
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> relation : found.entrySet()) {
        String kind = relation.getValue().equals("VIEW") ? "VIEW" : "TABLE";
        statement.execute("DROP " + kind + " IF EXISTS " + relation.getKey() + " CASCADE");
      }
    }
  }

  private static Map<String, String> relations(Connection connection) throws SQLException {
    Map<String, String> relations = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(RELATIONS)) {
      while (rows.next()) {
        String name = "\"" + rows.getString(1) + "\".\"" + rows.getString(2) + '"';
        relations.put(name, rows.getString(3));
      }
    }
    return relations;
  }
}
