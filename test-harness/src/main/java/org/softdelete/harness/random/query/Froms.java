package org.softdelete.harness.random.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.statement.Sql;

/** FROM clauses, and the names of what they make visible. */
public final class Froms {

  /** Aliases; some are the names of tables. */
  static final List<String> ALIASES =
      List.of("u", "v", "w", "x", "users", "stories", "tags", "notes", "\"Uu\"", "plain");

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
  public From from(Scope scope, Set<String> used) {
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

  public static <T> List<T> both(List<T> left, List<T> right) {
    List<T> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }
}
