package org.softdelete.harness.random.query;

import java.util.List;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;

/** Conditions that hold a query. */
final class NestedConditions {

  private final Grammar grammar;
  private final Dice dice;

  NestedConditions(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  Sql condition(Scope scope) {
    return switch (dice.below(6)) {
      case 0, 1 -> exists(scope);
      case 2 -> in(scope);
      case 3 -> quantified(scope);
      case 4 -> inRows(scope);
      default -> compared(scope);
    };
  }

  private Sql exists(Scope scope) {
    return Sql.of(
        dice.pick("EXISTS (", "NOT EXISTS (", "exists("),
        grammar.queries().existence(scope.nested()),
        ")");
  }

  private Sql in(Scope scope) {
    ValueType type = dice.chance(80) ? ValueType.INT : ValueType.TEXT;
    return Sql.of(
        grammar.values().value(scope, type),
        dice.pick(" IN (", " IN (", " NOT IN ("),
        grammar.queries().query(scope.nested(), List.of(type)).sql(),
        ")");
  }

  private Sql inRows(Scope scope) {
    List<ValueType> types = List.of(ValueType.INT, ValueType.TEXT);
    return Sql.of(
        "(",
        grammar.values().plain(scope, ValueType.INT),
        ", ",
        grammar.values().plain(scope, ValueType.TEXT),
        dice.pick(") IN (", ") NOT IN ("),
        grammar.queries().query(scope.nested(), types).sql(),
        ")");
  }

  private Sql quantified(Scope scope) {
    String quantifier = dice.pick("ANY (", "ALL (", "SOME (");
    String comparison = dice.pick(" = ", " <> ", " >= ", " < ");
    // H2 2.5 holds = ALL over no rows for false where it looks it up in an index or derived table,
    // so that its answer depends on the plan.
    boolean planDependent =
        !grammar.onPostgresql() && quantifier.equals("ALL (") && comparison.equals(" = ");
    return Sql.of(
        grammar.values().plain(scope, ValueType.INT),
        planDependent ? " <> " : comparison,
        quantifier,
        grammar.queries().query(scope.nested(), List.of(ValueType.INT)).sql(),
        ")");
  }

  private Sql compared(Scope scope) {
    Sql query = grammar.queries().scalar(scope, ValueType.INT);
    Sql value = grammar.values().plain(scope, ValueType.INT);
    return dice.chance(50)
        ? Sql.of(value, dice.pick(" = ", " <= ", " <> "), query)
        : Sql.of(query, dice.pick(" = ", " >= ", " <> "), value);
  }
}
