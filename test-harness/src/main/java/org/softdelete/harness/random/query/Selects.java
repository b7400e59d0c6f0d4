package org.softdelete.harness.random.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RowSource;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;

/** Single SELECT blocks: plain, distinct, grouped, aggregating, with windows. */
final class Selects {

  private final Grammar grammar;
  private final Dice dice;

  Selects(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** A block, and what can be referred to in its ORDER BY. */
  record Select(Sql sql, List<RandomColumn> columns, boolean ordersByExpression, Scope inside) {}

  /** A block with columns of these types, named after them. */
  Select select(Scope outer, List<ValueType> types) {
    Hints.Hint hint = grammar.hints().behindSelect(outer);
    Scope scope = hint.scope();
    From from = grammar.froms().from(scope);
    Scope inside = scope.seeing(from.relations(), from.unqualified(grammar.onPostgresql()));
    Sql where = grammar.conditions().where(inside);
    Sql source = Sql.of(dice.blank() + "FROM ", from.sql(), where);
    int kind = dice.below(100);
    if (kind < 15) {
      return grouped(hint, source, inside, types);
    }
    if (kind < 22) {
      List<Sql> items = types.stream().map(t -> grammar.aggregates().aggregate(inside, t)).toList();
      return new Select(block(hint, "", items, types, source), labels(types), false, inside);
    }
    String distinct = kind < 30 ? "DISTINCT " : "";
    boolean windows = kind >= 30 && kind < 40;
    Scope visible = windows ? besideWindows(inside) : inside;
    List<Sql> items = types.stream().map(t -> item(visible, t, windows)).toList();
    return new Select(
        block(hint, distinct, items, types, source), labels(types), distinct.isEmpty(), visible);
  }

  private Sql item(Scope inside, ValueType type, boolean windows) {
    return windows && type == ValueType.INT && dice.chance(70)
        ? grammar.aggregates().window(inside)
        : grammar.values().value(inside, type);
  }

  /** H2 takes columns of outer queries for ungrouped ones, mostly. */
  private Scope besideAggregates(Scope inside) {
    return grammar.onH2() ? inside.alone() : inside;
  }

  /** H2 2.5 works a query out once, for the last row, where it stands beside a window function. */
  private Scope besideWindows(Scope inside) {
    return grammar.onH2() ? inside.alone().innermost() : inside;
  }

  /** {@code SELECT *} or {@code SELECT t.*}; in a derived table only if names are unique. */
  Select star(Scope outer, boolean uniqueNames) {
    Hints.Hint hint = grammar.hints().behindSelect(outer);
    From from = grammar.froms().from(hint.scope());
    Scope inside = hint.scope().seeing(from.relations(), from.unqualified(grammar.onPostgresql()));
    RowSource first = from.relations().get(0);
    boolean one = dice.chance(40) || (uniqueNames && !from.hasDistinctColumns());
    Sql sql =
        Sql.of(
            "SELECT",
            hint.sql(),
            one ? first.alias() + ".*" : "*",
            dice.blank() + "FROM ",
            from.sql(),
            grammar.conditions().where(inside));
    return new Select(sql, one ? first.columns() : from.star(), true, inside);
  }

  /** {@code SELECT 1 FROM …}, of which only matters whether it answers a row. */
  Sql existence(Scope outer) {
    Hints.Hint hint = grammar.hints().behindSelect(outer);
    From from = grammar.froms().from(hint.scope());
    Scope inside = hint.scope().seeing(from.relations(), from.unqualified(grammar.onPostgresql()));
    return Sql.of(
        "SELECT", hint.sql(), dice.pick("1", "*"), " FROM ", from.sql(), correlated(inside));
  }

  /** An aggregate over a block: one value always. */
  Sql single(Scope outer, ValueType type) {
    Hints.Hint hint = grammar.hints().behindSelect(outer);
    From from = grammar.froms().from(hint.scope());
    Scope inside = hint.scope().seeing(from.relations(), from.unqualified(grammar.onPostgresql()));
    return Sql.of(
        "SELECT",
        hint.sql(),
        grammar.aggregates().aggregate(inside, type),
        " FROM ",
        from.sql(),
        correlated(inside));
  }

  private Sql correlated(Scope inside) {
    List<String> own = inside.own(ValueType.INT);
    List<String> outer =
        inside.columns(ValueType.INT).stream()
            .filter(column -> column.contains(".") && !own.contains(column))
            .toList();
    if (own.isEmpty() || outer.isEmpty() || dice.chance(35)) {
      return grammar.conditions().where(inside);
    }
    Sql equal = Sql.text(dice.pick(own) + " = " + dice.pick(outer));
    List<Sql> conditions =
        dice.chance(40) ? List.of(equal, grammar.conditions().condition(inside)) : List.of(equal);
    return new Sql.Items(" WHERE ", dice.chance(30) ? " OR " : " AND ", conditions, 0);
  }

  private Select grouped(Hints.Hint hint, Sql source, Scope inside, List<ValueType> types) {
    List<RowSource> groups = new ArrayList<>();
    List<Sql> by = new ArrayList<>();
    for (RowSource relation : dice.some(inside.relations(), 2)) {
      boolean byKey = relation.key().isPresent() && dice.chance(60);
      RandomColumn column = byKey ? relation.key().get() : dice.pick(relation.columns());
      // The key stands for all columns (PostgreSQL manual: SELECT, GROUP BY Clause).
      groups.add(byKey ? relation : new RowSource(relation.alias(), List.of(column)));
      by.add(Sql.text(relation.alias() + "." + column.name()));
    }
    Scope groupScope = besideAggregates(inside.seeing(groups, List.of()));
    List<Sql> items =
        types.stream()
            .map(
                type ->
                    dice.chance(50) && !groupScope.own(type).isEmpty()
                        ? Sql.text(dice.pick(groupScope.own(type)))
                        : grammar.aggregates().aggregate(inside, type))
            .toList();
    List<Sql> having = new ArrayList<>();
    if (dice.chance(40)) {
      having.add(
          dice.chance(50)
              ? grammar.conditions().condition(groupScope)
              : grammar.aggregates().aggregate(inside, ValueType.BOOL));
    }
    Sql clauses =
        Sql.of(
            source,
            dice.blank(),
            new Sql.Items("GROUP BY ", ", ", by, 1),
            new Sql.Items(" HAVING ", " AND ", having, 0));
    return new Select(block(hint, "", items, types, clauses), labels(types), false, groupScope);
  }

  private static Sql block(
      Hints.Hint hint, String distinct, List<Sql> items, List<ValueType> types, Sql clauses) {
    List<Sql> labelled = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      labelled.add(Sql.of(items.get(i), " AS ", types.get(i).label(i + 1)));
    }
    return Sql.of("SELECT", hint.sql(), distinct, new Sql.Items("", ", ", labelled, 1), clauses);
  }

  /** The names of columns of these types. */
  static List<RandomColumn> labels(List<ValueType> types) {
    return Stream.iterate(0, i -> i < types.size(), i -> i + 1)
        .map(i -> new RandomColumn(types.get(i).label(i + 1), types.get(i)))
        .toList();
  }
}
