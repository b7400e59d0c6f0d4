package org.softdelete.harness.references;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.Dice;

/** Makes up foreign keys and the columns that they take. For one thread. */
final class KeyMaker {

  private final Dice dice;
  private final boolean postgresql;
  private final boolean cascadesToUnlisted;
  private final Set<String> cascading = new HashSet<>();

  /**
   * What keys of this schema do that can refuse. All refuse alike, as it depends on the order of
   * rows which of several violated ones is told. H2 does not check what SET DEFAULT writes, which
   * the driver does.
   */
  private final List<Action> refusing;

  KeyMaker(Dice dice, Product product, boolean cascadesToUnlisted) {
    this.dice = dice;
    this.cascadesToUnlisted = cascadesToUnlisted;
    this.postgresql = product == Product.POSTGRESQL;
    this.refusing =
        postgresql
            ? dice.pick(
                List.of(List.of(Action.RESTRICT), List.of(Action.NO_ACTION, Action.SET_DEFAULT)))
            : List.of(Action.RESTRICT, Action.NO_ACTION);
  }

  /**
   * A key, and the columns that its table gets for it. Immutable.
   *
   * @param columns those that the table has not got yet
   */
  record Made(Key key, List<KeyedColumn> columns) {
    Made {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A key with a number.
   *
   * @param mayBeRequired whether a row can always point to a row that is there already
   */
  Made key(int number, KeyedTable child, KeyedTable parent, boolean mayBeRequired) {
    List<String> pointed = dice.pick(parent.keys());
    Action action = action(child, parent);
    boolean shares =
        pointed.contains("part")
            && (action == Action.CASCADE || action.refuses() || postgresql)
            && dice.chance(40);
    boolean hasDefault = dice.chance(action == Action.SET_DEFAULT ? 80 : 10);
    boolean takesNulls = action == Action.SET_NULL || action == Action.SET_DEFAULT;
    boolean required = mayBeRequired && !takesNulls && dice.chance(15);
    int row = dice.between(1, 5);
    List<String> names = new ArrayList<>();
    List<KeyedColumn> columns = new ArrayList<>();
    for (String column : pointed) {
      if (shares && column.equals("part")) {
        names.add(column);
        continue;
      }
      String name = dice.chance(10) ? "\"F%d%s\"".formatted(number, column) : "f" + number + column;
      names.add(name);
      columns.add(
          new KeyedColumn(
              name, type(column), required, hasDefault ? RowMaker.value(column, row) : ""));
    }
    // None is deferred: new children are checked at once then (docs/limits.md).
    return new Made(
        new Key(
            "key_" + number,
            child.name(),
            parent.name(),
            names,
            pointed,
            action,
            changed(action, shares, names),
            dice.chance(35)),
        columns);
  }

  private Action action(KeyedTable child, KeyedTable parent) {
    Action action =
        dice.weighted(
            List.of(
                Dice.weight(45, () -> Action.CASCADE),
                Dice.weight(17, () -> Action.SET_NULL),
                Dice.weight(38, () -> dice.pick(refusing))));
    // If the rules say nothing, rows stay that are not listed (SEMANTICS §5).
    boolean stay =
        action == Action.CASCADE && parent.isListed() && !child.isListed() && !cascadesToUnlisted;
    // Each key deletes such rows by itself, so that those between them are in the way of one.
    boolean second = action == Action.CASCADE && !child.isListed() && !cascading.add(child.name());
    return stay || second ? Action.SET_NULL : action;
  }

  private List<String> changed(Action action, boolean shares, List<String> names) {
    boolean some = action == Action.SET_NULL || action == Action.SET_DEFAULT;
    if (!some || !postgresql || !(shares || dice.chance(25))) {
      return List.of();
    }
    List<String> own = names.stream().filter(name -> !name.equals("part")).toList();
    return shares ? own : own.subList(0, dice.between(1, own.size()));
  }

  private String type(String column) {
    return column.equals("code") ? "VARCHAR(20)" : dice.chance(90) ? "INT" : "BIGINT";
  }
}
