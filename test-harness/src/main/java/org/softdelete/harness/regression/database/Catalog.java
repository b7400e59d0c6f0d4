package org.softdelete.harness.regression.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.Literal;
import org.softdelete.rules.References;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableName;
import org.softdelete.rules.TableRule;
import org.softdelete.rules.TableRule.Live;

/**
 * The relations that all sessions see, system tables apart: temporary tables are not listed,
 * whatever their names (SEMANTICS §2). Immutable.
 *
 * @param relations all of them, in the order in which they were created
 */
record Catalog(List<CatalogRelation> relations) {

  static final String MARKER = "sd_deleted_at";

  private static final String RELATIONS =
      """
      SELECT n.nspname, c.relname, c.relkind,
          EXISTS (SELECT FROM pg_catalog.pg_attribute a
              WHERE a.attrelid OPERATOR(pg_catalog.=) c.oid
              AND a.attname OPERATOR(pg_catalog.=) '%s'),
          c.reloftype OPERATOR(pg_catalog.<>) 0
              OR EXISTS (SELECT FROM pg_catalog.pg_inherits i
                  WHERE i.inhrelid OPERATOR(pg_catalog.=) c.oid)
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n
          ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
      AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND c.relpersistence OPERATOR(pg_catalog.<>) 't'
      ORDER BY c.oid
      """
          .formatted(MARKER);

  Catalog {
    relations = List.copyOf(relations);
  }

  /** What {@code connection} sees now. */
  static Catalog of(Connection connection) throws SQLException {
    List<CatalogRelation> relations = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(RELATIONS)) {
      while (rows.next()) {
        relations.add(
            new CatalogRelation(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3).charAt(0),
                rows.getBoolean(4),
                rows.getBoolean(5)));
      }
    }
    return new Catalog(relations);
  }

  /** The tables that could have a marker column of their own and have none. */
  List<CatalogRelation> unmarked() {
    return relations.stream()
        .filter(relation -> relation.isTable() && !relation.marked() && !relation.heir())
        .toList();
  }

  /**
   * The names that a rule can list: those of tables with the marker, and of nothing else in any
   * schema, since a rule without a schema means every table of that name.
   */
  Set<String> listed() {
    Set<String> others =
        relations.stream()
            .filter(relation -> !relation.isTable() || !relation.marked())
            .map(CatalogRelation::name)
            .collect(Collectors.toSet());
    return relations.stream()
        .map(CatalogRelation::name)
        .filter(name -> !others.contains(name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The tables that hold rows, and whose name is listed. */
  List<CatalogRelation> leaves() {
    Set<String> listed = listed();
    return relations.stream()
        .filter(relation -> relation.holdsRows() && listed.contains(relation.name()))
        .toList();
  }

  /** Rules that list what {@link #listed} names. */
  Rules rules() {
    return new Rules("the catalog", listed().stream().sorted().map(Catalog::rule).toList());
  }

  private static TableRule rule(String table) {
    return new TableRule(
        new TableName(null, new Identifier(table, true)),
        new Identifier(MARKER, false),
        "CURRENT_TIMESTAMP",
        Live.only(Literal.NULL),
        List.of(),
        TableRule.Event.NONE,
        References.BUILT_IN,
        TableRule.Mode.SOFT,
        TableRule.HardDeletes.ALLOW,
        TableRule.OnConflict.REVIVE,
        TableRule.OnInsert.REJECT,
        null);
  }
}
