package org.softdelete.harness.random.change;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.query.Grammar;
import org.softdelete.harness.random.query.Hints;
import org.softdelete.harness.random.query.Mode;
import org.softdelete.harness.random.query.Scope;
import org.softdelete.harness.random.schema.Marker;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.statement.Sql;

/** UPDATE, and among them those that restore rows. */
final class Updates {

  private final Grammar grammar;
  private final Dice dice;

  Updates(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** An update of ordinary columns. */
  Sql update(Scope outer) {
    Hints.Hint hint = grammar.hints().behindKeyword(outer);
    Target target = Target.of(grammar, grammar.tables().changeable(), hint.scope(), "FROM");
    List<Sql> assignments = new ArrayList<>();
    for (RandomColumn column : dice.some(target.table().writable(), dice.between(1, 2))) {
      // Which of several matching rows of a further table is taken is left open.
      Sql value = grammar.values().value(target.own(), column.type());
      assignments.add(Sql.of(column.name() + " = ", value));
    }
    if (grammar.mode() != Mode.DELETED && dice.chance(30)) {
      target
          .table()
          .marker()
          .filter(Marker::isOpen)
          .ifPresent(marker -> assignments.add(live(marker)));
    }
    return statement(hint, target, assignments, grammar.mode() == Mode.MIXED ? target.seen() : "");
  }

  private Sql live(Marker marker) {
    return Sql.text(marker.column().name() + " = " + dice.pick(marker.live()));
  }

  /** An update that brings deleted rows back, for scripts that see all rows. */
  Sql restore(Scope outer) {
    Hints.Hint hint = grammar.hints().behindKeyword(outer);
    Target target = Target.of(grammar, grammar.tables().listed(), hint.scope(), "FROM");
    Marker marker = target.table().marker().orElseThrow();
    Sql asked = new Sql.Sided(marker.isOpen() ? "/*+ restore */ " : "", "");
    Hints.Hint restoring = new Hints.Hint(Sql.of(hint.sql(), asked), hint.scope());
    return statement(restoring, target, List.of(live(marker)), target.isDeleted());
  }

  private Sql statement(Hints.Hint hint, Target target, List<Sql> assignments, String added) {
    return Sql.of(
        "UPDATE",
        hint.sql(),
        target.written() + dice.blank() + "SET ",
        new Sql.Items("", ", ", assignments, 1),
        target.further(),
        target.where(grammar, added));
  }
}
