package org.softdelete.harness.random;

import static org.softdelete.harness.random.Dice.weight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.random.Dice.Weighted;

/** FROM clauses, and their single members: tables, derived tables, functions, lists of values. */
final class Froms {

  /** Aliases; some are the names of tables. */
  static final List<String> ALIASES =
      List.of("u", "v", "w", "x", "users", "stories", "tags", "notes", "\"Uu\"", "plain");

  /**
   * A FROM clause or a part of one.
   *
   * @param relations what it makes visible
   * @param star the columns that {@code *} means
   */
  record From(Sql sql, List<Relation> relations, List<Column> star) {

    static From of(Sql sql, Relation relation) {
      return new From(sql, List.of(relation), relation.columns());
    }

    /** Whether no two columns have one name. */
    boolean hasDistinctColumns() {
      return star.stream().map(Column::name).distinct().count() == star.size();
    }

    /**
     * The columns whose name occurs once, so that they need no qualifier.
     *
     * @param merges whether columns that are joined by name count as one; in H2 they are ambiguous
     */
    List<Column> unqualified(boolean merges) {
      List<Column> all =
          merges ? star : relations.stream().flatMap(r -> r.columns().stream()).toList();
      Map<String, Long> counts =
          all.stream().collect(Collectors.groupingBy(Column::name, Collectors.counting()));
      return all.stream().filter(column -> counts.get(column.name()) == 1).toList();
    }
  }

  private final Grammar grammar;
  private final Dice dice;

  Froms(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** What a FROM clause, without its keyword, may hold in a query block of this scope. */
  From from(Scope scope) {
    return from(scope, new HashSet<>());
  }

  /**
   * The same.
   *
   * @param used names that are taken already
   */
  From from(Scope scope, Set<String> used) {
    int most = Math.max(1, Math.min(grammar.tablesLeft(), scope.depth() == 0 ? 5 : 3));
    int tables = dice.chance(45) ? 1 : dice.between(1, most);
    boolean comma = tables > 1 && dice.chance(20);
    if (!comma) {
      return grammar.joins().join(new Place(scope, List.of(), used), tables);
    }
    From left = grammar.joins().join(new Place(scope, List.of(), used), tables - 1);
    From right = grammar.joins().join(new Place(scope, left.relations(), used), 1);
    Sql sql = Sql.of(left.sql(), dice.pick(", ", ","), right.sql());
    return new From(
        new Sql.Reducible(sql, List.of(left.sql(), right.sql())),
        both(left.relations(), right.relations()),
        both(left.star(), right.star()));
  }

  /**
   * Where a member of a FROM clause stands.
   *
   * @param scope the scope of the query block, without its own FROM clause
   * @param beside what a LATERAL member may refer to
   * @param used the names that are taken; members add theirs
   */
  record Place(Scope scope, List<Relation> beside, Set<String> used) {

    Place beside(List<Relation> more) {
      return new Place(scope, both(beside, more), used);
    }
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
    boolean bare = dice.chance(30) && place.used().add(table.name());
    String alias = bare ? null : alias(place.used());
    boolean rename = alias != null && dice.chance(4);
    List<Column> columns = rename ? Tables.renamed(table) : table.columns();
    String behind = rename ? names(columns) : "";
    Sql sql = grammar.tables().reference(table, name, alias, behind, place.scope());
    return From.of(sql, new Relation(alias == null ? table.name() : alias, columns));
  }

  private From commonTable(Place place) {
    String name = dice.pick(grammar.tables().commonTables(place.scope()));
    boolean bare = dice.chance(50) && place.used().add(name);
    @Nullable String alias = bare ? null : alias(place.used());
    return From.of(
        Sql.text(alias == null ? name : name + " AS " + alias),
        new Relation(alias == null ? name : alias, place.scope().commonTables().get(name)));
  }

  private From derived(Place place) {
    // H2 lets a derived table refer to nothing outside; PostgreSQL to the queries around.
    Scope inside = grammar.onH2() ? place.scope().detached() : place.scope().nested();
    Queries.Query query = grammar.queries().derived(inside);
    String alias = alias(place.used());
    return From.of(
        Sql.of("(", query.sql(), ")", dice.pick(" ", " AS "), alias),
        new Relation(alias, query.columns()));
  }

  private From lateral(Place place) {
    Scope inside = place.scope().seeing(place.beside(), List.of()).nested();
    Queries.Query query = grammar.queries().derived(inside);
    String alias = alias(place.used());
    return From.of(
        Sql.of("LATERAL (", query.sql(), ") AS ", alias), new Relation(alias, query.columns()));
  }

  private From values(Place place) {
    String alias = alias(place.used());
    List<Column> columns =
        List.of(new Column("i1", ValueType.INT), new Column("s2", ValueType.TEXT));
    return From.of(
        Sql.of("(VALUES ", grammar.values().rows(), ") AS ", alias, names(columns)),
        new Relation(alias, columns));
  }

  private From series(Place place) {
    String alias = alias(place.used());
    String sql =
        grammar.onH2()
            ? "(VALUES (1), (2), (3)) AS " + alias + "(i1)"
            : "generate_series(1, 3) AS " + alias + "(i1)";
    return From.of(Sql.text(sql), new Relation(alias, List.of(new Column("i1", ValueType.INT))));
  }

  /** A name that is not taken. */
  String alias(Set<String> used) {
    for (int tries = 0; tries < 5; tries++) {
      String alias = dice.pick(ALIASES);
      if (used.add(alias)) {
        return alias;
      }
    }
    String alias = "x" + (used.size() + 1);
    used.add(alias);
    return alias;
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::name).collect(Collectors.joining(", ", "(", ")"));
  }

  static <T> List<T> both(List<T> left, List<T> right) {
    List<T> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }
}
