package org.softdelete.harness.random.change;

import static org.softdelete.harness.random.Dice.weight;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.Dice.Weighted;
import org.softdelete.harness.random.query.Grammar;
import org.softdelete.harness.random.query.Scope;
import org.softdelete.harness.random.query.Tables;
import org.softdelete.harness.random.schema.Kind;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.statement.RandomStatement;
import org.softdelete.harness.random.statement.Sql;

/** Changes that the driver must refuse, as it cannot make them soft (SEMANTICS §2). */
final class BarredChanges {

  private static final String DELETE = "a delete through a view";
  private static final String UPSERT = "an upsert through a view";

  private final Grammar grammar;
  private final Dice dice;

  BarredChanges(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  /** Whether there is anything that can be changed so. */
  boolean arePossible() {
    return !views().isEmpty() || !ancestors().isEmpty();
  }

  RandomStatement statement(Scope scope) {
    List<Weighted<Sql>> kinds = new ArrayList<>();
    if (!views().isEmpty()) {
      kinds.add(weight(30, () -> new Sql.Barred(delete(scope, dice.pick(views())), DELETE)));
      kinds.add(weight(10, () -> new Sql.Barred(merge(dice.pick(views())), DELETE)));
      kinds.add(weight(10, () -> new Sql.Barred(upsert(dice.pick(views())), UPSERT)));
      if (grammar.onPostgresql()) {
        kinds.add(weight(10, () -> new Sql.Barred(commonTable(scope, dice.pick(views())), DELETE)));
      }
    }
    if (!ancestors().isEmpty()) {
      kinds.add(
          weight(
              20, () -> new Sql.Barred(ancestor(scope, dice.pick(ancestors())), Tables.ANCESTOR)));
    }
    return RandomStatement.of(dice.weighted(kinds));
  }

  private List<RandomTable> views() {
    return grammar.tables().of(Kind.VIEW);
  }

  private List<RandomTable> ancestors() {
    return grammar.tables().of(Kind.ANCESTOR);
  }

  private Sql delete(Scope scope, RandomTable view) {
    Target target = Target.of(grammar, view, scope, "USING");
    return Sql.of("DELETE FROM " + target.written(), target.further(), target.where(grammar));
  }

  private Sql commonTable(Scope scope, RandomTable view) {
    return Sql.of("WITH gone AS (", delete(scope, view), " RETURNING 1) SELECT 1 FROM gone");
  }

  private Sql merge(RandomTable view) {
    return Sql.text(
        "MERGE INTO "
            + grammar.session().name(view)
            + " AS t USING (SELECT 1 AS id) AS s ON t.id = s.id WHEN MATCHED THEN DELETE");
  }

  private Sql upsert(RandomTable view) {
    String name = grammar.session().name(view);
    return Sql.text(
        grammar.onPostgresql()
            ? "INSERT INTO " + name + " (id) VALUES (1) ON CONFLICT DO NOTHING"
            : "MERGE INTO " + name + " (id) KEY (id) VALUES (1)");
  }

  private Sql ancestor(Scope scope, RandomTable ancestor) {
    String name = grammar.session().name(ancestor);
    return switch (dice.below(4)) {
      case 0 -> Sql.text("TRUNCATE " + name);
      case 1 -> Sql.text("UPDATE " + name + " SET id = id + 1");
      case 2 ->
          Sql.of(
              "MERGE INTO " + name + " AS t USING (SELECT 1 AS id) AS s",
              " ON t.id = s.id WHEN MATCHED THEN DELETE");
      default ->
          Sql.of(
              "DELETE FROM " + name + " AS t",
              Target.of(grammar, ancestor, scope, "USING").where(grammar));
    };
  }
}
