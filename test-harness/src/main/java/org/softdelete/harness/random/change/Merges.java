package org.softdelete.harness.random.change;

import java.util.List;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.query.Grammar;
import org.softdelete.harness.random.query.Scope;
import org.softdelete.harness.random.schema.Kind;
import org.softdelete.harness.random.schema.RandomColumn;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.RowSource;
import org.softdelete.harness.random.schema.ValueType;
import org.softdelete.harness.random.statement.Sql;

/** MERGE. Its source holds each key once, as the standard asks for. */
final class Merges {

  private static final List<RandomColumn> COUNTED =
      List.of(new RandomColumn("id", ValueType.INT), new RandomColumn("i2", ValueType.INT));

  private final Grammar grammar;
  private final Dice dice;

  Merges(Grammar grammar) {
    this.grammar = grammar;
    this.dice = grammar.dice();
  }

  Sql merge(Scope scope) {
    List<RandomTable> keyed = grammar.tables().of(Kind.KEYED);
    return keyed.isEmpty() || dice.chance(60)
        ? byChance(keyed, scope)
        : upsert(keyed.get(0), scope);
  }

  /** Into a table whose key deleted rows hold, too. */
  private Sql upsert(RandomTable table, Scope scope) {
    RandomTable source = grammar.tables().any();
    String name = grammar.tables().name(source, scope);
    RowSource counted = new RowSource("s", COUNTED);
    Scope both = scope.seeing(List.of(table.as("t"), counted), List.of());
    Scope alone = scope.seeing(List.of(counted), List.of());
    RandomColumn column = dice.pick(table.writable());
    Sql update =
        Sql.of("UPDATE SET " + column.name() + " = ", grammar.values().value(both, column.type()));
    Sql matched =
        Sql.of(
            " WHEN MATCHED" + dice.pick("", " AND s.i2 > 1") + " THEN ",
            dice.chance(30) ? Sql.text("DELETE") : update);
    Sql inserts =
        dice.chance(30)
            ? Sql.of(insert(table, " AND s.i2 = 1", alone), insert(table, " AND s.id > 3", alone))
            : insert(table, dice.pick("", " AND s.i2 < 3"), alone);
    return Sql.of(
        "MERGE INTO "
            + grammar.session().name(table)
            + " AS t USING (SELECT g.id, COUNT(*) AS i2 FROM ",
        grammar.tables().reference(source, name, "g", "", scope),
        " GROUP BY g.id) AS s ON "
            + dice.pick("t.id = s.id", "(s.id = t.id)", "t.id = s.id AND s.i2 < 3"),
        dice.chance(50) ? Sql.of(matched, inserts) : Sql.of(inserts, matched));
  }

  private Sql insert(RandomTable table, String condition, Scope scope) {
    RandomColumn column = dice.pick(table.writable());
    return Sql.of(
        " WHEN NOT MATCHED" + condition + " THEN INSERT (id, " + column.name() + ") VALUES (s.id, ",
        grammar.values().value(scope, column.type()),
        ")");
  }

  private Sql byChance(List<RandomTable> keyed, Scope scope) {
    RandomTable table = grammar.tables().listed();
    boolean whole = !keyed.isEmpty() && dice.chance(30);
    RandomTable source = whole ? keyed.get(0) : grammar.tables().any();
    RandomColumn column = dice.pick(table.writable());
    String number = whole ? "s.id" : "s.i2";
    String onlySome = dice.chance(40) ? " AND " + number + " > " + dice.between(1, 3) : "";
    String name = grammar.tables().name(source, scope);
    Sql from =
        whole
            ? grammar.tables().reference(source, name, "s", "", scope)
            : Sql.of(
                "(SELECT g.id, COUNT(*) AS i2 FROM ",
                grammar.tables().reference(source, name, "g", "", scope),
                " GROUP BY g.id) AS s");
    RowSource columns = whole ? source.as("s") : new RowSource("s", COUNTED);
    Scope both = scope.seeing(List.of(table.as("t"), columns), List.of());
    Sql update =
        Sql.of("UPDATE SET " + column.name() + " = ", grammar.values().value(both, column.type()));
    Sql matched = dice.chance(50) ? Sql.text("DELETE") : update;
    return Sql.of(
        "MERGE INTO " + grammar.session().name(table) + " AS t USING ",
        from,
        " ON t.id = s.id" + onlySome,
        " WHEN MATCHED" + (dice.chance(30) ? " AND " + number + " = 1" : "") + " THEN ",
        matched,
        dice.chance(40)
            ? Sql.text(" WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id)")
            : Sql.NOTHING,
        new Returnings(grammar).ofMerge(table, "t", "s"));
  }
}
