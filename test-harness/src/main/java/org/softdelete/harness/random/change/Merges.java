package org.softdelete.harness.random.change;

import java.util.List;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.query.Grammar;
import org.softdelete.harness.random.query.Scope;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.RowSource;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;

/** MERGE. Its source holds each key once, as the standard asks for. */
final class Merges {

  private final Grammar grammar;
  private final Dice dice;

  Merges(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  Sql merge(Scope scope) {
    RandomTable table = grammar.tables().listed();
    RandomTable source = grammar.tables().any();
    RandomColumn column = dice.pick(table.writable());
    String onlySome = dice.chance(40) ? " AND s.i2 > " + dice.between(1, 3) : "";
    Sql from =
        Sql.of(
            "(SELECT g.id, COUNT(*) AS i2 FROM ",
            grammar
                .tables()
                .reference(source, grammar.tables().name(source, scope), "g", "", scope),
            " GROUP BY g.id) AS s");
    Scope both =
        scope.seeing(
            List.of(
                table.as("t"),
                new RowSource(
                    "s",
                    List.of(
                        new RandomColumn("id", ValueType.INT),
                        new RandomColumn("i2", ValueType.INT)))),
            List.of());
    Sql update =
        Sql.of("UPDATE SET " + column.name() + " = ", grammar.values().value(both, column.type()));
    Sql matched = dice.chance(50) ? Sql.text("DELETE") : update;
    return Sql.of(
        "MERGE INTO " + grammar.session().name(table) + " AS t USING ",
        from,
        " ON t.id = s.id" + onlySome,
        " WHEN MATCHED" + (dice.chance(30) ? " AND s.i2 = 1" : "") + " THEN ",
        matched,
        dice.chance(40)
            ? Sql.text(" WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id)")
            : Sql.NOTHING);
  }
}
