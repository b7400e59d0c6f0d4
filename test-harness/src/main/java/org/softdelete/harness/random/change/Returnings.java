package org.softdelete.harness.random.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.query.Grammar;
import org.softdelete.harness.random.query.Scope;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;

/** What changes return on PostgreSQL, in the ways to spell it. */
final class Returnings {

  /** Those that can qualify a column. */
  private static final Set<String> SCHEMAS = Set.of(RandomTable.PUBLIC, "app");

  private final Grammar grammar;
  private final Dice dice;

  Returnings(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** What a DELETE returns, or nothing. */
  Sql ofDelete(Target target) {
    if (!grammar.onPostgresql() || !dice.chance(40)) {
      return Sql.NOTHING;
    }
    boolean alone = target.further().equals(Sql.NOTHING);
    boolean bare = alone || !target.alias().equals("t");
    List<Sql> items = new ArrayList<>();
    boolean named = dice.chance(15);
    String old = named ? "o" : "old";
    String fresh = named ? "n" : "new";
    if (alone && dice.chance(20)) {
      items.add(Sql.text("*"));
    }
    if (dice.chance(15)) {
      items.add(Sql.text(dice.pick(target.alias(), old, fresh) + ".*"));
    }
    for (RandomColumn column : dice.some(target.table().columns(), 3)) {
      items.add(Sql.text(column(target, column.name(), alone, bare, old, fresh)));
    }
    if (dice.chance(10)) {
      items.add(Sql.text(dice.pick(target.alias(), old, fresh) + " IS NULL"));
    }
    if (dice.chance(10)) {
      items.add(Sql.text("CAST(" + dice.pick(target.alias(), old) + " AS TEXT) AS written"));
    }
    if (dice.chance(30)) {
      // The driver refuses a nested query that may refer to what the delete sets.
      boolean nested = dice.chance(30);
      Scope scope = nested ? target.own().detached() : target.own().innermost();
      items.add(Sql.of(grammar.values().value(scope, ValueType.INT), " AS more"));
    }
    String names = named ? "WITH (OLD AS o, NEW AS n) " : "";
    return Sql.or(new Sql.Items(" RETURNING " + names, ", ", items, 1), "");
  }

  /** A column, with one of the names in front by which its table is known, or without. */
  private String column(
      Target target, String column, boolean alone, boolean bare, String old, String fresh) {
    List<String> names = new ArrayList<>(List.of(target.alias(), old, fresh));
    RandomTable table = target.table();
    if (bare && !target.alias().equals("t") && SCHEMAS.contains(table.schema())) {
      names.add(table.qualified());
    }
    String name = dice.pick(names.toArray(String[]::new));
    return alone && dice.chance(30) ? column : name + "." + column;
  }

  /**
   * What a MERGE returns, or nothing.
   *
   * @param target the table's alias
   * @param source the source's alias
   */
  Sql ofMerge(RandomTable table, String target, String source) {
    if (!grammar.onPostgresql() || !dice.chance(40)) {
      return Sql.NOTHING;
    }
    List<Sql> items = new ArrayList<>();
    items.add(Sql.text(dice.pick("merge_action()", source + ".id", "lower(merge_action())")));
    if (dice.chance(20)) {
      items.add(Sql.text(dice.pick("*", target + ".*", "old.*", "new.*")));
    }
    for (RandomColumn column : dice.some(table.columns(), 3)) {
      items.add(Sql.text(dice.pick(target, "old", "new") + "." + column.name()));
    }
    if (dice.chance(10)) {
      items.add(Sql.text(dice.pick(target, "old", "new") + " IS NULL"));
    }
    return Sql.or(new Sql.Items(" RETURNING ", ", ", items, 1), "");
  }
}
