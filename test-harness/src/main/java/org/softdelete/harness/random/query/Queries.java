package org.softdelete.harness.random.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.query.Selects.Select;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;

/** Query expressions: set operations, WITH, ORDER BY, LIMIT around single blocks. */
public final class Queries {

  private final Grammar grammar;
  private final Dice dice;

  Queries(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** A query and its columns. */
  public record Query(Sql sql, List<RandomColumn> columns) {}

  /** A query as a statement of its own; some are ordered. */
  public Query top(Scope scope) {
    if (dice.chance(2)) {
      RandomTable table = grammar.tables().any();
      return new Query(grammar.tables().explicitTable(table, scope), table.columns());
    }
    if (dice.chance(15)) {
      Select star = grammar.selects().star(scope, false);
      return dice.chance(50)
          ? new Query(Sql.of(star.sql(), grammar.orders().ordered(star)), star.columns())
          : new Query(star.sql(), star.columns());
    }
    return query(scope, types(dice.between(1, 4)));
  }

  /** A query for a derived table or a common table expression. */
  Query derived(Scope scope) {
    int kind = dice.below(100);
    if (kind < 25) {
      Select star = grammar.selects().star(scope, true);
      return new Query(star.sql(), star.columns());
    }
    // H2 2.5 loses conditions that it moves into a derived TABLE t.
    if (kind < 30 && grammar.onPostgresql()) {
      RandomTable table = grammar.tables().any();
      return new Query(grammar.tables().explicitTable(table, scope), table.columns());
    }
    List<ValueType> types = types(dice.between(1, 3));
    Query query = query(scope, types);
    return new Query(new Sql.Reducible(query.sql(), List.of(constants(types))), query.columns());
  }

  /** A query with columns of these types. */
  public Query query(Scope scope, List<ValueType> types) {
    if (dice.chance(scope.depth() == 0 ? 20 : 6) && grammar.mayNest(scope)) {
      return grammar.commonTables().with(scope, inside -> body(inside, types));
    }
    return body(scope, types);
  }

  /** The same, without a WITH list. */
  public Query body(Scope scope, List<ValueType> types) {
    if (dice.chance(14) && grammar.tablesLeft() > 1) {
      return setOperation(scope, types);
    }
    Select select = grammar.selects().select(scope, types);
    Sql order =
        dice.chance(scope.depth() == 0 ? 35 : 12) ? grammar.orders().ordered(select) : Sql.NOTHING;
    return new Query(Sql.of(select.sql(), order), select.columns());
  }

  private Query setOperation(Scope scope, List<ValueType> types) {
    List<Sql> operands = new ArrayList<>();
    // The first one gives the columns their names.
    operands.add(grammar.selects().select(scope, types).sql());
    for (int i = dice.between(1, 2); i > 0; i--) {
      operands.add(operand(scope, types));
    }
    String operator = dice.pick(" UNION ", " UNION ALL ", " EXCEPT ", " INTERSECT ", "\nUNION\n");
    Sql sql = new Sql.Items("", operator, operands, 1);
    Sql order = dice.chance(30) ? Orders.byAll(types.size()) : Sql.NOTHING;
    return new Query(Sql.of(sql, order), Selects.labels(types));
  }

  private Sql operand(Scope scope, List<ValueType> types) {
    if (types.equals(List.of(ValueType.INT, ValueType.TEXT)) && dice.chance(20)) {
      return Sql.of("VALUES ", grammar.values().rows());
    }
    Select select = grammar.selects().select(scope, types);
    if (dice.chance(25)) {
      return Sql.of(
          "(", select.sql(), dice.chance(40) ? grammar.orders().ordered(select) : Sql.NOTHING, ")");
    }
    return select.sql();
  }

  /** A query in parentheses that answers one value. */
  Sql scalar(Scope scope, ValueType type) {
    Scope nested = scope.nested();
    if (dice.chance(75)) {
      return Sql.of("(", grammar.selects().single(nested, type), ")");
    }
    Select select = grammar.selects().select(nested, List.of(type));
    return Sql.of(
        "(", select.sql(), " ORDER BY 1 ", dice.pick("LIMIT 1", "FETCH FIRST 1 ROW ONLY"), ")");
  }

  /** A query of which only matters whether it answers a row. */
  Sql existence(Scope scope) {
    return dice.chance(90)
        ? grammar.selects().existence(scope)
        : query(scope, List.of(ValueType.INT)).sql();
  }

  private static Sql constants(List<ValueType> types) {
    return Sql.text(
        Selects.labels(types).stream()
            .map(column -> column.type().sample() + " AS " + column.name())
            .collect(Collectors.joining(", ", "SELECT ", "")));
  }

  private List<ValueType> types(int count) {
    List<ValueType> types = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      types.add(
          dice.chance(60)
              ? ValueType.INT
              : dice.pick(List.of(ValueType.TEXT, ValueType.TEXT, ValueType.BOOL, ValueType.TIME)));
    }
    return types;
  }
}
