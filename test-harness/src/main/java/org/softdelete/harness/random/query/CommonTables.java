package org.softdelete.harness.random.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.query.Queries.Query;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;

/** WITH lists, of which some members are named like tables. */
final class CommonTables {

  private static final List<String> NAMES =
      List.of("recent", "r", "users", "stories", "tags", "notes");

  private final Grammar grammar;
  private final Dice dice;

  CommonTables(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** A query behind a WITH list. */
  Query with(Scope scope, Function<Scope, Query> body) {
    // H2 lets a common table expression refer to nothing outside.
    Scope around = grammar.onH2() ? scope.detached() : scope;
    if (scope.depth() == 0 && dice.chance(12)) {
      return recursive(around, scope, body);
    }
    List<Sql> members = new ArrayList<>();
    Scope inside = scope;
    // Where one named like that around it reads that, H2 2.5 never ends.
    List<String> names =
        NAMES.stream()
            .filter(name -> grammar.onPostgresql() || !scope.commonTables().containsKey(name))
            .filter(name -> grammar.tables().canBeCommonTable(name))
            .toList();
    for (String name : dice.some(names, dice.between(1, 2))) {
      Query query = grammar.queries().derived(around);
      String columns = dice.chance(20) ? names(query) : "";
      String materialized =
          grammar.onPostgresql() && dice.chance(10)
              ? dice.pick("MATERIALIZED ", "NOT MATERIALIZED ")
              : "";
      members.add(Sql.of(name + columns + " AS " + materialized + "(", query.sql(), ")"));
      around = around.declaring(name, query.columns());
      inside = inside.declaring(name, query.columns());
    }
    Query query = body.apply(inside);
    // A member that is left out would leave its name to a table, so all of them stay.
    Sql list = new Sql.Items("WITH ", ", ", members, members.size());
    return new Query(Sql.of(list, dice.blank(), query.sql()), query.columns());
  }

  private Query recursive(Scope around, Scope scope, Function<Scope, Query> body) {
    List<RandomColumn> columns = List.of(new RandomColumn("i1", ValueType.INT));
    RandomTable table = grammar.tables().any();
    String name = grammar.tables().name(table, around);
    Sql start = Sql.of("SELECT id FROM ", grammar.tables().reference(table, name, "w", "", around));
    Sql step =
        Sql.of(
            "SELECT r.i1 + 1 FROM r JOIN ",
            grammar.tables().reference(table, name, "v", "", around),
            " ON v.id = r.i1 + 1 WHERE r.i1 < 4");
    Query query = body.apply(scope.declaring("r", columns));
    return new Query(
        Sql.of("WITH RECURSIVE r(i1) AS (", start, " UNION ALL ", step, ") ", query.sql()),
        query.columns());
  }

  private static String names(Query query) {
    return query.columns().stream()
        .map(RandomColumn::name)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
