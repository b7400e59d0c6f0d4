package org.softdelete.harness.random.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RowSource;
import org.softdelete.harness.random.statement.Side;
import org.softdelete.harness.random.statement.Sql;

/** Joined tables of every kind and nesting. */
final class Joins {

  private static final Set<String> LATERAL_SEES_LEFT = Set.of("JOIN", "INNER JOIN", "LEFT JOIN");

  private final Grammar grammar;
  private final Dice dice;

  Joins(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** A tree of joins over so many members. */
  From join(Place place, int members) {
    if (members == 1) {
      return grammar.members().member(place);
    }
    int onTheLeft = dice.chance(65) ? members - 1 : dice.between(1, members - 1);
    From left = join(place, onTheLeft);
    if (onTheLeft > 1 && dice.chance(20)) {
      left = parenthesised(left, place);
    }
    String kind = kind();
    Place right = LATERAL_SEES_LEFT.contains(kind) ? place.beside(left.relations()) : place;
    From joined = join(right, members - onTheLeft);
    // Without parentheses, ON conditions close nested joins from the inside outwards.
    boolean bare = members - onTheLeft > 1 && dice.chance(30) && endsWithCondition(joined);
    return members - onTheLeft > 1 && !bare
        ? connect(place, left, kind, parenthesised(joined, place), false)
        : connect(place, left, kind, joined, bare);
  }

  private String kind() {
    String[] kinds = {"JOIN", "INNER JOIN", "LEFT JOIN", "LEFT OUTER JOIN", "RIGHT JOIN"};
    String kind = dice.pick(kinds);
    return grammar.onPostgresql() && dice.chance(15) ? "FULL JOIN" : kind;
  }

  private static boolean endsWithCondition(From joined) {
    String text = Side.DRIVER.print(joined.sql());
    return text.contains(" ON ") && !text.contains("NATURAL") && !text.contains("CROSS");
  }

  private From parenthesised(From join, Place place) {
    if (grammar.onPostgresql() && dice.chance(8) && join.hasDistinctColumns()) {
      String alias = grammar.froms().alias(place.used());
      return From.of(Sql.of("(", join.sql(), ") AS ", alias), new RowSource(alias, join.star()));
    }
    return new From(Sql.of("(", join.sql(), ")"), join.relations(), join.star());
  }

  private From connect(Place place, From left, String kind, From right, boolean needsOn) {
    List<RandomColumn> common = common(left, right);
    int way = dice.below(100);
    if (way < 12 && !common.isEmpty() && !needsOn) {
      List<RandomColumn> by = dice.some(common, dice.between(1, 2));
      String names = by.stream().map(RandomColumn::name).collect(Collectors.joining(", "));
      return joined(left, kind, right, Sql.text(" USING (" + names + ")"), by);
    }
    if (way < 20
        && (grammar.onPostgresql() || !common.isEmpty())
        && sharesUniqueNames(left, right)
        && common.size() < 3
        && !needsOn) {
      // H2 has no other natural join.
      String natural = grammar.onH2() ? "JOIN" : kind;
      return joined(left, "NATURAL " + natural, right, Sql.NOTHING, common);
    }
    if (way < 24 && !needsOn && grammar.tablesLeft() > 4) {
      return joined(left, "CROSS JOIN", right, Sql.NOTHING, List.of());
    }
    Scope inside = place.scope().seeing(Froms.both(left.relations(), right.relations()), List.of());
    Sql on =
        Sql.of(dice.blank() + "ON ", grammar.conditions().joinCondition(inside, left, right, kind));
    return joined(left, kind, right, on, List.of());
  }

  private From joined(
      From left, String kind, From right, Sql condition, List<RandomColumn> merged) {
    List<RandomColumn> star = new ArrayList<>(merged);
    Froms.both(left.star(), right.star()).stream()
        .filter(column -> !merged.contains(column))
        .forEach(star::add);
    Sql sql = Sql.of(left.sql(), dice.blank() + kind + " ", right.sql(), condition);
    return new From(
        new Sql.Reducible(sql, List.of(left.sql(), right.sql())),
        Froms.both(left.relations(), right.relations()),
        star);
  }

  /** The columns that both sides have once. */
  private List<RandomColumn> common(From left, From right) {
    if (grammar.onH2() && left.relations().size() + right.relations().size() > 2) {
      // H2 looks for them in two of the tables only.
      return List.of();
    }
    boolean merges = grammar.onPostgresql();
    return left.unqualified(merges).stream().filter(right.unqualified(merges)::contains).toList();
  }

  /** A natural join is refused where a common name is not unique on its side. */
  private boolean sharesUniqueNames(From left, From right) {
    return left.star().stream()
        .filter(right.star()::contains)
        .allMatch(common(left, right)::contains);
  }
}
