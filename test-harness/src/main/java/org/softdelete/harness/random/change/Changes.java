package org.softdelete.harness.random.change;

import static org.softdelete.harness.random.Dice.weight;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.Dice.Weighted;
import org.softdelete.harness.random.query.Grammar;
import org.softdelete.harness.random.query.Hints;
import org.softdelete.harness.random.query.Mode;
import org.softdelete.harness.random.query.Scope;
import org.softdelete.harness.random.schema.Kind;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.RandomStatement;
import org.softdelete.harness.random.statement.Sql;

/** Statements that change rows. */
public final class Changes {

  private final Grammar grammar;
  private final Dice dice;
  private final Deletes deletes;
  private final Updates updates;

  public Changes(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
    this.deletes = new Deletes(grammar);
    this.updates = new Updates(grammar);
  }

  public RandomStatement statement() {
    Scope top = grammar.top();
    if (grammar.mode() == Mode.DELETED && dice.chance(50)) {
      return deletes.emptyBin(top);
    }
    Hints.Hint hint = grammar.hints().before(top);
    List<Weighted<RandomStatement>> kinds = new ArrayList<>();
    kinds.add(weight(20, () -> kept(hint, updates.update(hint.scope()))));
    kinds.add(weight(15, () -> kept(hint, insert(hint.scope()))));
    if (grammar.mode() != Mode.DELETED) {
      kinds.add(weight(40, () -> kept(hint, deletes.soft(hint.scope()))));
    }
    if (grammar.mode() == Mode.LIVE) {
      // H2 commits when it truncates, and not when it updates.
      if (grammar.onPostgresql() || !grammar.session().inTransaction()) {
        kinds.add(weight(2, () -> kept(hint, deletes.truncate())));
      }
      kinds.add(weight(8, () -> kept(hint, new Merges(grammar).merge(hint.scope()))));
      BarredChanges barred = new BarredChanges(grammar);
      if (barred.arePossible()) {
        kinds.add(weight(6, () -> barred.statement(hint.scope())));
      }
      if (grammar.onPostgresql()) {
        kinds.add(weight(8, () -> kept(hint, deletes.commonTable(hint.scope()))));
      }
    }
    if (grammar.mode() == Mode.MIXED) {
      kinds.add(weight(15, () -> deletes.hard(hint)));
      kinds.add(weight(12, () -> kept(hint, updates.restore(hint.scope()))));
    }
    return dice.weighted(kinds);
  }

  private static RandomStatement kept(Hints.Hint hint, Sql change) {
    return new RandomStatement(Sql.of(hint.sql(), change), false);
  }

  private Sql insert(Scope scope) {
    RandomTable table =
        grammar.mode() == Mode.LIVE ? grammar.tables().insertable() : grammar.tables().unlisted();
    List<RandomColumn> columns = new ArrayList<>(List.of(new RandomColumn("id", ValueType.INT)));
    columns.addAll(dice.some(table.writable(), 2));
    List<ValueType> types = columns.stream().map(RandomColumn::type).toList();
    String names = String.join(", ", columns.stream().map(RandomColumn::name).toList());
    Sql source =
        dice.chance(75)
            ? grammar.queries().query(scope, types).sql()
            : Sql.of("VALUES (", row(scope, types), ")");
    Sql returning =
        grammar.onPostgresql() && dice.chance(30) ? Sql.of(" RETURNING ", names) : Sql.NOTHING;
    // No key, no conflict: it is an ordinary insert.
    boolean upserts = grammar.onPostgresql() && table.kind() == Kind.TABLE && dice.chance(10);
    return Sql.of(
        "INSERT INTO " + grammar.session().name(table) + " (" + names + ") ",
        source,
        upserts ? " ON CONFLICT DO NOTHING" : "",
        returning);
  }

  private Sql row(Scope scope, List<ValueType> types) {
    List<Sql> values = types.stream().map(type -> grammar.values().value(scope, type)).toList();
    return new Sql.Items("", ", ", values, values.size());
  }
}
