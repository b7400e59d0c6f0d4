package org.softdelete.harness.random.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.FixtureTable;

/** A schema that is being made up. For one thread. */
final class SchemaDraft {

  private final List<RandomTable> tables = new ArrayList<>();
  private final List<RandomTable> bound = new ArrayList<>();
  private final List<RandomView> views = new ArrayList<>();
  private final List<FixtureTable> stored = new ArrayList<>();
  private final List<String> listed = new ArrayList<>();
  private final RulesText rules = new RulesText();
  private final StringBuilder script =
      new StringBuilder("CREATE SCHEMA app;\nCREATE SCHEMA stored;\n");

  /** A relation that statements can name. */
  void name(RandomTable table) {
    tables.add(table);
  }

  List<RandomTable> tables() {
    return tables;
  }

  void view(RandomView view) {
    views.add(view);
    tables.add(view.table());
  }

  List<RandomView> views() {
    return views;
  }

  /** A statement of the script that makes all. */
  void run(String statement) {
    script.append(statement).append(";\n");
  }

  void create(RandomTable table, String behind) {
    run("CREATE TABLE %s (%s)%s".formatted(table.sql(), table.declarations(), behind));
  }

  void fill(RandomTable table, List<List<String>> rows) {
    String values =
        rows.stream()
            .map(row -> "(" + String.join(", ", row) + ")")
            .collect(Collectors.joining(",\n  "));
    run("INSERT INTO %s VALUES%n  %s".formatted(table.sql(), values));
  }

  /** The rows of a table, and what hangs below it, are compared and set back. */
  void store(RandomTable table) {
    store(table, full(table));
  }

  /** Of a table with heirs, its own rows are: a view of them takes its place. */
  void storeOwn(RandomTable table) {
    String own = "stored." + "own" + stored.size();
    run("CREATE VIEW %s AS SELECT * FROM ONLY %s".formatted(own, table.sql()));
    store(table, own);
  }

  /** The name by which no namesake is meant. */
  private static String full(RandomTable table) {
    return table.bound() ? table.qualified() : table.sql();
  }

  private void store(RandomTable table, String name) {
    stored.add(new FixtureTable(name, List.of("id"), table.marker().map(Marker::isLive)));
  }

  /** A rule for a table, by its name as the rules are to write it. */
  void list(RandomTable table) {
    if (table.bound()) {
      bound.add(table);
    }
    listed.add(full(table));
    rules.list(full(table), table);
  }

  List<RandomTable> bound() {
    return bound;
  }

  Fixture fixture() {
    // Those that a view stands for, and the one that a script makes.
    List<String> others = new ArrayList<>(listed);
    others.removeAll(stored.stream().map(FixtureTable::name).toList());
    return new Fixture(script.toString(), stored, others);
  }

  String rules() {
    return rules.toString();
  }
}
