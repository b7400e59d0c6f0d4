package org.softdelete.harness.references;

import java.util.List;
import org.softdelete.harness.random.Dice;

/** Makes up updates of keys, of references and of other columns. For one thread. */
final class Updates {

  private static final int FIRST_MOVED = 100_000;

  private final Dice dice;
  private final KeyedSchema schema;
  private final Inserts inserts;
  private int moves;

  Updates(Dice dice, KeyedSchema schema, Inserts inserts) {
    this.dice = dice;
    this.schema = schema;
    this.inserts = inserts;
  }

  /** One of any kind. */
  Act act() {
    KeyedTable table = dice.pick(schema.tables());
    boolean alias = dice.chance(15);
    Condition where = Condition.random(dice, schema, table, alias ? "d." : "");
    return new Act.Sql(
        "UPDATE %s%s SET %s WHERE %s"
            .formatted(table.name(), alias ? " d" : "", assignments(table), where.text()),
        where.parameters());
  }

  private String assignments(KeyedTable table) {
    List<Key> keys = schema.keysOf(table);
    return dice.weighted(
        List.of(
            Dice.weight(15, () -> "v = " + dice.between(1, 3)),
            Dice.weight(keys.isEmpty() ? 0 : 65, () -> reference(keys)),
            Dice.weight(canMove(table) ? 20 : 0, this::move)));
  }

  private String reference(List<Key> keys) {
    return (dice.chance(20) ? "v = 1, " : "") + inserts.assignments(dice.pick(keys));
  }

  /**
   * Whether the database changes all that refers to the {@code id}, also what is deleted: where it
   * refuses to, a deleted row that nobody sees is in the way (SEMANTICS §5).
   */
  private boolean canMove(KeyedTable table) {
    return schema.keysTo(table).stream()
        .filter(key -> key.parentColumns().contains(KeyedTable.ID))
        .allMatch(Key::followsUpdates);
  }

  private String move() {
    moves++;
    return "id = id + " + FIRST_MOVED * moves;
  }
}
