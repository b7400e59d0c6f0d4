package org.softdelete.harness.random.query;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.query.Selects.Select;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;

/** ORDER BY and LIMIT clauses that leave nothing to chance. */
final class Orders {

  private final Grammar grammar;
  private final Dice dice;

  Orders(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** An ORDER BY that leaves no order open, and a LIMIT perhaps. */
  Sql ordered(Select select) {
    Sql first = Sql.NOTHING;
    if (select.ordersByExpression() && dice.chance(20) && grammar.mayNest(select.inside())) {
      Sql key = grammar.values().value(select.inside(), ValueType.INT);
      // A lone number would mean a column.
      first = Sql.or(Sql.of("COALESCE(", key, ", 0), "), "");
    }
    Sql limit =
        switch (dice.below(6)) {
          case 0 -> Sql.text(" LIMIT " + dice.between(1, 5));
          case 1 -> Sql.text(" LIMIT 3 OFFSET 1");
          case 2 -> Sql.text(" OFFSET 1 ROWS FETCH NEXT 4 ROWS ONLY");
          case 3 ->
              grammar.mayNest(select.inside())
                  ? Sql.or(
                      Sql.of(
                          " LIMIT (SELECT COUNT(*) FROM ",
                          grammar.froms().from(select.inside().detached()).sql(),
                          ")"),
                      " LIMIT 2")
                  : Sql.NOTHING;
          default -> Sql.NOTHING;
        };
    String ordinals = ordinals(select.columns().size());
    Sql order = Sql.of(dice.blank() + "ORDER BY ", first, ordinals);
    return Sql.or(Sql.of(order, Sql.or(limit, "")), "");
  }

  /** An ORDER BY over all columns, by their numbers. */
  static Sql byAll(int columns) {
    return Sql.or(Sql.text(" ORDER BY " + ordinals(columns)), "");
  }

  private static String ordinals(int columns) {
    return IntStream.rangeClosed(1, columns)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
