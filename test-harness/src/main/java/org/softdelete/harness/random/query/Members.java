package org.softdelete.harness.random.query;

import static org.softdelete.harness.random.Dice.weight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.Dice.Weighted;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.RowSource;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;

/** Single members of FROM clauses: tables, derived tables, functions, lists of values. */
final class Members {

  private final Grammar grammar;
  private final Dice dice;

  Members(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** A single member. */
  From member(Place place) {
    List<Weighted<From>> kinds = new ArrayList<>();
    kinds.add(weight(75, () -> table(place)));
    kinds.add(weight(3, () -> values(place)));
    kinds.add(weight(2, () -> series(place)));
    if (!grammar.tables().commonTables(place.scope()).isEmpty()) {
      kinds.add(weight(50, () -> commonTable(place)));
    }
    if (grammar.mayNest(place.scope())) {
      kinds.add(weight(12, () -> derived(place)));
      if (grammar.onPostgresql() && !place.beside().isEmpty()) {
        kinds.add(weight(10, () -> lateral(place)));
      }
    }
    return dice.weighted(kinds);
  }

  private From table(Place place) {
    RandomTable table = grammar.tables().any();
    String name = grammar.tables().name(table, place.scope());
    boolean bare =
        grammar.tables().canBeBare(table) && dice.chance(30) && place.used().add(table.qualifier());
    String alias = bare ? null : grammar.froms().alias(place.used());
    boolean rename = alias != null && dice.chance(4);
    List<RandomColumn> columns = rename ? Tables.renamed(table) : table.columns();
    String behind = rename ? names(columns) : "";
    Sql sql = grammar.tables().reference(table, name, alias, behind, place.scope());
    return From.of(sql, grammar.tables().source(table, alias, columns));
  }

  private From commonTable(Place place) {
    String name = dice.pick(grammar.tables().commonTables(place.scope()));
    boolean bare = dice.chance(50) && place.used().add(name);
    @Nullable String alias = bare ? null : grammar.froms().alias(place.used());
    return From.of(
        Sql.text(alias == null ? name : name + " AS " + alias),
        new RowSource(alias == null ? name : alias, place.scope().commonTables().get(name)));
  }

  private From derived(Place place) {
    // H2 lets a derived table refer to nothing outside; PostgreSQL to the queries around.
    Scope inside = grammar.onH2() ? place.scope().detached() : place.scope().nested();
    Queries.Query query = grammar.queries().derived(inside);
    String alias = grammar.froms().alias(place.used());
    return From.of(
        Sql.of("(", query.sql(), ")", dice.pick(" ", " AS "), alias),
        new RowSource(alias, query.columns()));
  }

  private From lateral(Place place) {
    Scope inside = place.scope().seeing(place.beside(), List.of()).nested();
    Queries.Query query = grammar.queries().derived(inside);
    String alias = grammar.froms().alias(place.used());
    return From.of(
        Sql.of("LATERAL (", query.sql(), ") AS ", alias), new RowSource(alias, query.columns()));
  }

  private From values(Place place) {
    String alias = grammar.froms().alias(place.used());
    List<RandomColumn> columns =
        List.of(new RandomColumn("i1", ValueType.INT), new RandomColumn("s2", ValueType.TEXT));
    return From.of(
        Sql.of("(VALUES ", grammar.values().rows(), ") AS ", alias, names(columns)),
        new RowSource(alias, columns));
  }

  private From series(Place place) {
    String alias = grammar.froms().alias(place.used());
    String sql =
        grammar.onH2()
            ? "(VALUES (1), (2), (3)) AS " + alias + "(i1)"
            : "generate_series(1, 3) AS " + alias + "(i1)";
    return From.of(
        Sql.text(sql), new RowSource(alias, List.of(new RandomColumn("i1", ValueType.INT))));
  }

  private static String names(List<RandomColumn> columns) {
    return columns.stream().map(RandomColumn::name).collect(Collectors.joining(", ", "(", ")"));
  }
}
