package org.softdelete.harness.random.query;

import static org.softdelete.harness.random.Dice.weight;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.Dice.Weighted;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;

/** Conditions, of WHERE, ON, HAVING, CASE and FILTER. */
public final class Conditions {

  private static final String ALWAYS = "1 = 1";

  private final Grammar grammar;
  private final Dice dice;
  private final NestedConditions nested;

  Conditions(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
    this.nested = new NestedConditions(grammar);
  }

  /** A WHERE clause, or none, with a blank in front. */
  Sql where(Scope scope) {
    List<Sql> conditions = new ArrayList<>();
    for (int i = dice.below(3); i > 0; i--) {
      conditions.add(condition(scope));
    }
    String separator = dice.chance(40) ? dice.blank() + "OR " : " AND ";
    return new Sql.Items(dice.blank() + "WHERE ", separator, conditions, 0);
  }

  /** What stands behind ON: mostly compares the two sides. */
  Sql joinCondition(Scope scope, From left, From right, String kind) {
    if (kind.equals("FULL JOIN")) {
      // PostgreSQL joins fully where it can merge or hash only.
      return comparedSides(left, right, " = ");
    }
    List<Sql> conditions = new ArrayList<>();
    conditions.add(dice.chance(80) ? comparedSides(left, right, operator()) : condition(scope));
    if (dice.chance(30)) {
      conditions.add(condition(scope));
    }
    return new Sql.Items("", dice.chance(25) ? " OR " : " AND ", conditions, 1);
  }

  private String operator() {
    return dice.chance(80) ? " = " : dice.pick(" <= ", " <> ", " >= ");
  }

  private Sql comparedSides(From left, From right, String operator) {
    ValueType type = dice.chance(85) ? ValueType.INT : ValueType.TEXT;
    List<String> here =
        Scope.top(grammar.mode().visibility()).seeing(left.relations(), List.of()).columns(type);
    List<String> there =
        Scope.top(grammar.mode().visibility()).seeing(right.relations(), List.of()).columns(type);
    if (here.isEmpty() || there.isEmpty()) {
      return Sql.text(ALWAYS);
    }
    return Sql.or(Sql.text(dice.pick(here) + operator + dice.pick(there)), ALWAYS);
  }

  /** A condition. */
  public Sql condition(Scope scope) {
    List<Weighted<Sql>> kinds = new ArrayList<>();
    kinds.add(weight(30, () -> comparison(scope)));
    kinds.add(weight(8, () -> isNull(scope)));
    kinds.add(weight(6, () -> between(scope)));
    kinds.add(weight(7, () -> inList(scope)));
    kinds.add(weight(4, () -> distinct(scope)));
    kinds.add(weight(3, () -> like(scope)));
    if (grammar.mayCompose()) {
      kinds.add(weight(4, () -> Sql.of("NOT (", condition(scope), ")")));
      kinds.add(weight(8, () -> Sql.of("(", condition(scope), " OR ", condition(scope), ")")));
      kinds.add(weight(3, () -> Sql.of("(", condition(scope), " AND ", condition(scope), ")")));
    }
    if (!scope.columns(ValueType.BOOL).isEmpty()) {
      kinds.add(weight(5, () -> Sql.text(dice.pick(scope.columns(ValueType.BOOL)))));
    }
    if (grammar.mayNest(scope)) {
      kinds.add(weight(20, () -> nested.condition(scope)));
    }
    return Sql.or(dice.weighted(kinds), ALWAYS);
  }

  private Sql comparison(Scope scope) {
    ValueType type = dice.chance(75) ? ValueType.INT : ValueType.TEXT;
    String operator = dice.pick(" = ", " <> ", " < ", " <= ", " >= ", ">", "=", " >= ", " <= ");
    boolean parameter = type == ValueType.INT && dice.chance(12);
    return Sql.of(
        parameter ? grammar.values().plain(scope, type) : grammar.values().value(scope, type),
        operator,
        parameter && !scope.columns(type).isEmpty()
            ? new Sql.Parameter(dice.between(0, 4))
            : grammar.values().value(scope, type));
  }

  private Sql isNull(Scope scope) {
    ValueType type = dice.pick(List.of(ValueType.values()));
    return Sql.of(grammar.values().plain(scope, type), dice.pick(" IS NULL", " IS NOT NULL"));
  }

  private Sql between(Scope scope) {
    return Sql.of(
        grammar.values().value(scope, ValueType.INT),
        dice.chance(80) ? " BETWEEN " : " NOT BETWEEN ",
        grammar.values().value(scope, ValueType.INT),
        " AND ",
        grammar.values().value(scope, ValueType.INT));
  }

  private Sql inList(Scope scope) {
    List<Sql> values = new ArrayList<>();
    for (int i = dice.between(1, 4); i > 0; i--) {
      values.add(grammar.values().value(scope, ValueType.INT));
    }
    return Sql.of(
        grammar.values().value(scope, ValueType.INT),
        dice.pick(" IN (", " NOT IN (", " in ("),
        new Sql.Items("", ", ", values, 1),
        ")");
  }

  private Sql distinct(Scope scope) {
    ValueType type = dice.chance(60) ? ValueType.INT : ValueType.TEXT;
    return Sql.of(
        grammar.values().plain(scope, type),
        dice.pick(" IS DISTINCT FROM ", " IS NOT DISTINCT FROM "),
        grammar.values().value(scope, type));
  }

  private Sql like(Scope scope) {
    return Sql.of(
        grammar.values().plain(scope, ValueType.TEXT), " LIKE ", dice.pick("'%x%'", "'u%'"));
  }
}
