package org.softdelete.harness.random.change;

import java.util.List;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.query.Grammar;
import org.softdelete.harness.random.query.Hints;
import org.softdelete.harness.random.query.Mode;
import org.softdelete.harness.random.query.Scope;
import org.softdelete.harness.random.schema.Kind;
import org.softdelete.harness.random.schema.Marker;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.RandomStatement;
import org.softdelete.harness.random.statement.Sql;
import org.softdelete.rewrite.visibility.Visibility;

/** DELETE, soft and hard, and TRUNCATE. */
final class Deletes {

  private final Grammar grammar;
  private final Dice dice;

  Deletes(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** A delete that the driver turns into an update; the twin's is real where its rows are live. */
  Sql soft(Scope outer) {
    Hints.Hint hint = grammar.hints().behindKeyword(outer);
    RandomTable table = dice.chance(85) ? grammar.tables().listed() : grammar.tables().deletable();
    if (grammar.mode() == Mode.MIXED && table.marker().isPresent()) {
      return marking(table, hint);
    }
    Target target = Target.of(grammar, table, hint.scope(), "USING");
    return Sql.of(
        "DELETE",
        hint.sql(),
        "FROM " + target.written(),
        target.further(),
        target.where(grammar),
        new Returnings(grammar).ofDelete(target));
  }

  /** Where the twin holds deleted rows as well, it is sent the update itself. */
  private Sql marking(RandomTable table, Hints.Hint hint) {
    Target target = Target.of(grammar, table, hint.scope(), "FROM");
    Marker marker = table.marker().orElseThrow();
    String set = " SET " + marker.column().name() + " = " + marker.written();
    String counted = table.countsDeletes() ? ", n = " + target.alias() + ".n + 1" : "";
    Sql further =
        target.further().equals(Sql.NOTHING)
            ? Sql.NOTHING
            : Sql.of(new Sql.Sided(" USING ", " FROM "), withoutKeyword(target.further()));
    String seen = target.visibility() == Visibility.DELETED ? target.isDeleted() : "";
    return Sql.of(
        new Sql.Sided("DELETE", "UPDATE"),
        hint.sql(),
        new Sql.Sided("FROM " + target.written(), target.written() + set + counted),
        further,
        target.where(grammar, target.isLive(), seen));
  }

  private static Sql withoutKeyword(Sql further) {
    return ((Sql.Sequence) further).parts().get(1);
  }

  /** A delete under the hint {@code force}; it reaches deleted rows, too. */
  RandomStatement hard(Hints.Hint hint) {
    Target target = Target.of(grammar, grammar.tables().deletable(), hint.scope(), "USING");
    String seen = target.visibility() == Visibility.DELETED ? target.isDeleted() : "";
    Sql sql =
        Sql.of(
            hint.sql(),
            "DELETE ",
            new Sql.Sided("/*+ force */ ", ""),
            "FROM " + target.written(),
            target.further(),
            target.where(grammar, seen));
    return new RandomStatement(sql, true);
  }

  /** A delete of rows that are deleted already, which leaves nothing of them. */
  RandomStatement emptyBin(Scope scope) {
    Target target = Target.of(grammar, grammar.tables().deletable(), scope, "USING");
    Sql sql =
        Sql.of(
            new Sql.Sided("/*+ force paranoid(only) */ ", ""),
            "DELETE FROM " + target.written(),
            target.further(),
            target.where(grammar));
    return new RandomStatement(sql, true);
  }

  /** A TRUNCATE. */
  Sql truncate() {
    RandomTable table = grammar.tables().deletable();
    String only = table.kind() == Kind.ANCESTOR ? "ONLY " : "";
    return Sql.text("TRUNCATE TABLE " + only + grammar.session().name(table));
  }

  /** A DELETE in a WITH list, whose rows a query reads. */
  Sql commonTable(Scope scope) {
    Target target = Target.of(grammar, grammar.tables().listed(), scope, "USING");
    List<RandomColumn> columns = target.table().writable();
    Sql delete =
        Sql.of(
            "DELETE FROM " + target.written(),
            target.further(),
            target.where(grammar),
            " RETURNING ",
            String.join(", ", columns.stream().map(c -> target.alias() + "." + c.name()).toList()));
    Scope behind = scope.declaring("gone", columns);
    Sql query = grammar.queries().body(behind.detached(), List.of(ValueType.INT)).sql();
    return Sql.of("WITH gone AS (", delete, ") ", query);
  }
}
