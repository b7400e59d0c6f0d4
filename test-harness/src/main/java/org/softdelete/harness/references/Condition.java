package org.softdelete.harness.references;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.harness.random.Dice;

/**
 * The condition of some rows of a table. Immutable.
 *
 * @param text it, with a parameter in place of each value if it has any
 * @param parameters the values; null: they stand in the text
 */
record Condition(String text, @Nullable List<@Nullable Object> parameters) {

  /** A random one; of few rows mostly. */
  static Condition random(Dice dice, KeyedSchema schema, KeyedTable table, String alias) {
    boolean prepared = dice.chance(30);
    List<@Nullable Object> values = new ArrayList<>();
    String text =
        dice.weighted(
            List.of(
                Dice.weight(
                    50, () -> alias + "id = " + value(dice.between(1, 9), prepared, values)),
                Dice.weight(
                    12,
                    () ->
                        "%sid IN (%s, %s)"
                            .formatted(
                                alias,
                                value(dice.between(1, 8), prepared, values),
                                value(dice.between(1, 8), prepared, values))),
                Dice.weight(12, () -> alias + "v = " + value(dice.between(1, 3), prepared, values)),
                Dice.weight(8, () -> alias + "id > " + value(dice.between(3, 7), prepared, values)),
                Dice.weight(12, () -> references(dice, schema, table, alias)),
                Dice.weight(6, () -> "1 = 1")));
    return new Condition(text, prepared && !values.isEmpty() ? values : null);
  }

  private static String value(int value, boolean prepared, List<@Nullable Object> values) {
    values.add(value);
    return prepared ? "?" : String.valueOf(value);
  }

  /** Which of the rows another table refers to, or what a row refers to. */
  private static String references(Dice dice, KeyedSchema schema, KeyedTable table, String alias) {
    List<Key> to = schema.keysTo(table);
    List<Key> of = schema.keysOf(table);
    if (!to.isEmpty() && (of.isEmpty() || dice.chance(50))) {
      Key key = dice.pick(to);
      int last = key.columns().size() - 1;
      return "%s%s %s (SELECT r.%s FROM %s r WHERE r.%s IS NOT NULL)"
          .formatted(
              alias,
              key.parentColumns().get(last),
              dice.pick("IN", "NOT IN"),
              key.columns().get(last),
              key.child(),
              key.columns().get(last));
    }
    return of.isEmpty() ? "1 = 1" : alias + dice.pick(of).columns().get(0) + " IS NULL";
  }
}
