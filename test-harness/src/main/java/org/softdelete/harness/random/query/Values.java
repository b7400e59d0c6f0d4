package org.softdelete.harness.random.query;

import static org.softdelete.harness.random.Dice.weight;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.Dice.Weighted;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;

/** Expressions that are values: columns, literals, operators, functions, nested queries. */
public final class Values {

  private final Grammar grammar;
  private final Dice dice;

  Values(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** An expression of a type. */
  public Sql value(Scope scope, ValueType type) {
    List<String> columns = scope.columns(type);
    List<Weighted<Sql>> kinds = new ArrayList<>();
    if (!columns.isEmpty()) {
      kinds.add(weight(70, () -> Sql.or(Sql.text(dice.pick(columns)), type.sample())));
      kinds.add(weight(4, () -> wrapped(scope, type)));
    }
    kinds.add(weight(columns.isEmpty() ? 60 : 8, () -> literal(type)));
    if (type == ValueType.TEXT && grammar.showsRows() && !scope.rows().isEmpty()) {
      kinds.add(weight(6, () -> Sql.or(row(scope), "'x'")));
    }
    if (grammar.mayCompose()) {
      kinds.add(weight(4, () -> choice(scope, type)));
      kinds.add(weight(8, () -> operation(scope, type)));
    }
    if (grammar.mayNest(scope)) {
      kinds.add(weight(9, () -> Sql.or(grammar.queries().scalar(scope, type), type.sample())));
    }
    return dice.weighted(kinds);
  }

  private Sql row(Scope scope) {
    return Sql.text("CAST(" + dice.pick(scope.rows()) + ".* AS TEXT)");
  }

  /** A column of a type, or else a literal. */
  Sql plain(Scope scope, ValueType type) {
    List<String> columns = scope.columns(type);
    return columns.isEmpty() ? literal(type) : Sql.text(dice.pick(columns));
  }

  /** A literal; text literals hold what could be mistaken for code. */
  Sql literal(ValueType type) {
    return switch (type) {
      case INT -> Sql.text(String.valueOf(dice.between(0, 5)));
      case TEXT -> Sql.text(dice.pick("'x'", "'y'", "'users'", "'it''s -- a'", "'/*+ force */'"));
      case BOOL -> Sql.text(dice.pick("TRUE", "FALSE"));
      case TIME -> Sql.text("TIMESTAMP '2020-01-01 00:00:00'");
    };
  }

  /** Rows of an INT and a TEXT each, as they follow VALUES. */
  Sql rows() {
    List<Sql> rows = new ArrayList<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      rows.add(Sql.of("(", literal(ValueType.INT), ", ", literal(ValueType.TEXT), ")"));
    }
    return new Sql.Items("", ", ", rows, 1);
  }

  private Sql wrapped(Scope scope, ValueType type) {
    return Sql.of(
        dice.pick("COALESCE(", "coalesce ("), value(scope, type), ", ", literal(type), ")");
  }

  private Sql choice(Scope scope, ValueType type) {
    Sql condition = grammar.conditions().condition(scope);
    Sql otherwise = value(scope, type);
    return Sql.or(
        dice.chance(70)
            ? Sql.of(
                "CASE WHEN ", condition, " THEN ", value(scope, type), " ELSE ", otherwise, " END")
            : Sql.of(
                "CASE ",
                value(scope, ValueType.INT),
                " WHEN ",
                value(scope, ValueType.INT),
                " THEN ",
                literal(type),
                " ELSE ",
                otherwise,
                " END"),
        type.sample());
  }

  private Sql operation(Scope scope, ValueType type) {
    return switch (type) {
      case INT -> number(scope);
      case TEXT -> text(scope);
      case BOOL -> Sql.or(Sql.of("(", grammar.conditions().condition(scope), ")"), "TRUE");
      case TIME -> Sql.of("COALESCE(", plain(scope, type), ", ", literal(type), ")");
    };
  }

  private Sql number(Scope scope) {
    Sql first = value(scope, ValueType.INT);
    return switch (dice.below(7)) {
      case 0 -> Sql.of("(", first, " + ", value(scope, ValueType.INT), ")");
      case 1 -> Sql.of("(", first, " - ", value(scope, ValueType.INT), ")");
      case 2 -> Sql.of("ABS(", first, ")");
      case 3 -> Sql.of("GREATEST(", first, ", ", value(scope, ValueType.INT), ")");
      case 4 -> Sql.of("NULLIF(", first, ", ", literal(ValueType.INT), ")");
      case 5 -> Sql.of("CHAR_LENGTH(", value(scope, ValueType.TEXT), ")");
      default -> Sql.of("EXTRACT(YEAR FROM ", plain(scope, ValueType.TIME), ")");
    };
  }

  private Sql text(Scope scope) {
    Sql first = value(scope, ValueType.TEXT);
    return switch (dice.below(5)) {
      case 0 -> Sql.of("UPPER(", first, ")");
      case 1 -> Sql.of("(", plain(scope, ValueType.TEXT), " || ", literal(ValueType.TEXT), ")");
      case 2 -> Sql.of("SUBSTRING(", first, " FROM 1 FOR 2)");
      case 3 -> Sql.of("TRIM(BOTH 'x' FROM ", first, ")");
      default -> Sql.of("CAST(", plain(scope, ValueType.INT), " AS VARCHAR(20))");
    };
  }
}
