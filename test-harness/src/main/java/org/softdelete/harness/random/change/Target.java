package org.softdelete.harness.random.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.query.From;
import org.softdelete.harness.random.query.Froms;
import org.softdelete.harness.random.query.Grammar;
import org.softdelete.harness.random.query.Scope;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.RowSource;
import org.softdelete.harness.random.statement.Sql;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * The table that a statement changes, and its condition. Immutable.
 *
 * @param written its name and alias
 * @param alias by what its columns are qualified
 * @param own the scope in which only its columns are visible
 * @param further a list of further tables and its keyword, or nothing
 * @param all the scope in which the further tables' columns are visible, too
 */
record Target(RandomTable table, String written, String alias, Scope own, Sql further, Scope all) {

  static Target of(Grammar grammar, RandomTable table, Scope scope, String furtherTables) {
    Dice dice = grammar.dice();
    String alias = dice.chance(50) || !grammar.tables().canBeBare(table) ? "t" : table.qualifier();
    String as = dice.pick(" ", " AS ");
    String written = grammar.tables().target(table) + (alias.equals("t") ? as + alias : "");
    RowSource relation = table.as(alias);
    Scope own = scope.seeing(List.of(relation), table.columns());
    if (!grammar.onPostgresql() || !dice.chance(35)) {
      return new Target(table, written, alias, own, Sql.NOTHING, own);
    }
    From from = grammar.froms().from(scope, new HashSet<>(Set.of(alias)));
    Scope all = scope.seeing(Froms.both(List.of(relation), from.relations()), List.of());
    Sql further = Sql.of(" " + furtherTables + " ", from.sql());
    // Beside further tables an unqualified name may be ambiguous.
    Scope qualified = scope.seeing(List.of(relation), List.of());
    return new Target(table, written, alias, qualified, further, all);
  }

  /** Which of its rows are seen. */
  Visibility visibility() {
    return own.of(table, alias.equals(table.qualifier()) ? null : alias);
  }

  /**
   * The WHERE clause; the twin's has the conditions added that the driver is to add.
   *
   * @param added further conditions on the target's marker, for the twin
   */
  Sql where(Grammar grammar, String... added) {
    Sql condition = grammar.conditions().condition(all);
    String more = String.join(" AND ", Stream.of(added).filter(text -> !text.isEmpty()).toList());
    if (more.isEmpty()) {
      Sql where = Sql.of(grammar.dice().blank() + "WHERE ", condition);
      return grammar.dice().chance(10) ? Sql.NOTHING : where;
    }
    return Sql.of(" WHERE ", new Sql.Sided("", "("), condition, new Sql.Sided("", ") AND " + more));
  }

  /** The condition, for the twin, that a row of the target is seen. */
  String seen() {
    if (visibility() == Visibility.ALL) {
      return "";
    }
    return visibility() == Visibility.LIVE ? isLive() : isDeleted();
  }

  /** The condition that a row of the target is live; nothing if all are. */
  String isLive() {
    return table.marker().map(marker -> alias + "." + marker.isLive()).orElse("");
  }

  /** The condition that a row of the target is deleted; nothing if none can be. */
  String isDeleted() {
    return table.marker().map(marker -> alias + "." + marker.isDeleted()).orElse("");
  }
}
