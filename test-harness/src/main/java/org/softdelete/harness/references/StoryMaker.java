package org.softdelete.harness.references;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.Dice;

/** Makes up what an application does to a schema. For one thread. */
final class StoryMaker {

  private static final int ACTS = 24;

  private final Dice dice;
  private final KeyedSchema schema;
  private final boolean postgresql;
  private final Deletes deletes;
  private final Inserts inserts;
  private final Updates updates;
  private boolean inTransaction;
  private int savepoints;

  StoryMaker(Dice dice, KeyedSchema schema, Product product) {
    this.dice = dice;
    this.schema = schema;
    this.postgresql = product == Product.POSTGRESQL;
    this.deletes = new Deletes(dice, schema, product);
    this.inserts = new Inserts(dice, schema, product);
    this.updates = new Updates(dice, schema, inserts);
  }

  /** The next one; whatever transaction was open before, it begins without. */
  List<Act> acts() {
    inTransaction = false;
    savepoints = 0;
    List<Act> acts = new ArrayList<>();
    while (acts.size() < ACTS) {
      acts.add(act());
    }
    if (inTransaction) {
      acts.add(Act.Call.COMMIT);
    }
    for (KeyedTable table : schema.tables()) {
      acts.add(new Act.Sql("SELECT * FROM " + table.name(), null));
    }
    return acts;
  }

  private Act act() {
    return dice.weighted(
        List.of(
            Dice.weight(45, () -> deletes.act(inTransaction)),
            Dice.weight(16, inserts::act),
            Dice.weight(14, updates::act),
            Dice.weight(6, this::query),
            Dice.weight(24, this::transaction)));
  }

  private Act query() {
    List<Key> keys = schema.keys();
    if (keys.isEmpty() || dice.chance(40)) {
      return sql("SELECT count(*), sum(id) FROM " + dice.pick(schema.tables()).name());
    }
    Key key = dice.pick(keys);
    return sql(
        "SELECT c.id, p.id FROM %s c LEFT JOIN %s p ON c.%s = p.%s"
            .formatted(
                key.child(), key.parent(), key.columns().get(0), key.parentColumns().get(0)));
  }

  private Act transaction() {
    if (!inTransaction) {
      inTransaction = true;
      savepoints = 0;
      return Act.Call.AUTO_COMMIT_OFF;
    }
    if (dice.chance(35)) {
      return inside();
    }
    if (dice.chance(30)) {
      inTransaction = false;
      return Act.Call.AUTO_COMMIT_ON;
    }
    savepoints = 0;
    return dice.chance(30) ? Act.Call.ROLLBACK : dice.chance(70) ? Act.Call.COMMIT : sql("COMMIT");
  }

  private Act inside() {
    if (postgresql && dice.chance(25)) {
      boolean one = dice.chance(30) && !schema.keys().isEmpty();
      return sql(
          "SET CONSTRAINTS %s %s"
              .formatted(
                  one ? dice.pick(schema.keys()).name() : "ALL",
                  dice.pick("DEFERRED", "IMMEDIATE")));
    }
    if (savepoints > 0 && dice.chance(60)) {
      int back = dice.between(1, savepoints);
      savepoints = back;
      return sql("ROLLBACK TO SAVEPOINT s" + back);
    }
    savepoints++;
    return sql("SAVEPOINT s" + savepoints);
  }

  private static Act sql(String text) {
    return new Act.Sql(text, null);
  }
}
