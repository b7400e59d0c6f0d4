package org.softdelete.harness.random.query;

import java.util.List;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;

/**
 * Aggregate and window functions whose result does not depend on the order in which rows arrive.
 */
final class Aggregates {

  private final Grammar grammar;
  private final Dice dice;

  Aggregates(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** An aggregate of a type over the rows of a query block. */
  Sql aggregate(Scope scope, ValueType type) {
    // What refers to an outer query alone would be an aggregate of that query.
    Scope own = scope.alone();
    Sql call =
        switch (type) {
          case INT -> number(own);
          case TEXT -> text(own);
          case BOOL ->
              Sql.of(number(own), dice.pick(" > ", " <> ", " <= "), String.valueOf(dice.below(4)));
          case TIME -> overColumn(own, type, dice.pick("MIN", "MAX"), "");
        };
    return Sql.or(call, type.sample());
  }

  private Sql number(Scope own) {
    return switch (dice.below(6)) {
      case 0 -> Sql.of("COUNT(*)", filter(own));
      case 1 -> overColumn(own, ValueType.INT, "COUNT", "DISTINCT ");
      case 2 -> overColumn(own, ValueType.INT, "SUM", "");
      case 3 -> overColumn(own, ValueType.INT, "MAX", "");
      case 4 -> overColumn(own, ValueType.INT, "MIN", "");
      default -> overColumn(own, ValueType.TEXT, "COUNT", "");
    };
  }

  private Sql text(Scope own) {
    List<String> columns = own.columns(ValueType.TEXT);
    if (columns.isEmpty() || dice.chance(75)) {
      return overColumn(own, ValueType.TEXT, dice.pick("MIN", "MAX"), "");
    }
    String column = dice.pick(columns);
    return grammar.onH2()
        ? Sql.text("LISTAGG(" + column + ", ',') WITHIN GROUP (ORDER BY " + column + ")")
        : Sql.text("STRING_AGG(" + column + ", ',' ORDER BY " + column + ")");
  }

  private Sql overColumn(Scope own, ValueType type, String function, String distinct) {
    List<String> columns = own.columns(type);
    if (columns.isEmpty()) {
      boolean number = type == ValueType.INT || function.equals("COUNT");
      return Sql.text(number ? "COUNT(*)" : "MIN(" + type.sample() + ")");
    }
    Sql argument =
        distinct.isEmpty() && dice.chance(15) && grammar.mayNest(own)
            ? grammar.values().value(own, type)
            : Sql.text(dice.pick(columns));
    return Sql.of(function + "(" + distinct, argument, ")", filter(own));
  }

  private Sql filter(Scope own) {
    return dice.chance(12)
        ? Sql.or(Sql.of(" FILTER (WHERE ", grammar.conditions().condition(own), ")"), "")
        : Sql.NOTHING;
  }

  /** A window function whose value is the same for all peers. */
  Sql window(Scope scope) {
    List<String> columns = scope.own(ValueType.INT);
    String function =
        columns.isEmpty()
            ? "COUNT(*)"
            : dice.pick(
                "RANK()",
                "DENSE_RANK()",
                "COUNT(*)",
                "SUM(" + dice.pick(columns) + ")",
                "FIRST_VALUE(" + dice.pick(columns) + ")");
    if (columns.isEmpty()) {
      return Sql.text(function + " OVER ()");
    }
    String order = dice.pick(columns);
    if (function.startsWith("FIRST")) {
      function = "FIRST_VALUE(" + order + ")";
    }
    Sql partition =
        dice.chance(60)
            ? Sql.or(
                Sql.of("PARTITION BY ", grammar.values().plain(scope.alone(), ValueType.INT), " "),
                "")
            : Sql.NOTHING;
    return Sql.or(Sql.of(function, " OVER (", partition, "ORDER BY ", order, ")"), "0");
  }
}
