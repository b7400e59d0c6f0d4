package org.softdelete.harness.upserts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.random.Dice;

/**
 * Makes up a plain INSERT into a table of {@code on-insert: revive}, which meets new, live and
 * deleted rows by one key or by two. For one thread.
 */
final class RandomInsert {

  private static final List<String> TABLES = List.of("again_pair", "again_two", "again_flag");

  private final Dice dice;
  private final String table;

  /** Whether all rows have new values in one column, so that deleted rows are met by one key. */
  private final boolean apart;

  private int next;

  /** The insert with this number in its script. */
  RandomInsert(Dice dice, int number) {
    this.dice = dice;
    this.table = dice.some(TABLES, 1).get(0);
    this.apart = table.equals("again_two");
    this.next = 100 * (number + 1);
  }

  /** A delete from one of the tables, so that there is something to come back. */
  static Step delete(Dice dice) {
    return Step.of(
        "DELETE FROM " + dice.some(TABLES, 1).get(0) + " WHERE x % 3 = " + dice.between(0, 2));
  }

  Step step() {
    List<String> columns = new ArrayList<>(dice.some(List.of("a", "b"), dice.between(0, 2)));
    columns.add(0, "y");
    columns.add(0, "x");
    List<String> named = dice.chance(20) ? List.of("y", "x") : columns;
    String sql = "INSERT INTO %s (%s) %s".formatted(table, String.join(", ", named), source(named));
    return new Step(sql, Optional.empty(), null, false, false, new Expectation.Alike());
  }

  private String source(List<String> columns) {
    if (!apart && dice.chance(25)) {
      String others = dice.some(TABLES, 1).get(0);
      return columns.stream()
              .map(name -> name.equals("y") ? "s.y + " + dice.between(0, 1) : "s." + name)
              .collect(Collectors.joining(", ", "SELECT ", " FROM " + others + " s"))
          + " WHERE s.x > "
          + dice.between(1, 5);
    }
    boolean defaults = dice.chance(20);
    String old = dice.pick("x", "y");
    List<String> rows = new ArrayList<>();
    for (int row = dice.between(1, 3); row > 0; row--) {
      rows.add(
          columns.stream()
              .map(column -> value(column, defaults, old))
              .collect(Collectors.joining(", ", "(", ")")));
    }
    return "VALUES " + String.join(", ", rows);
  }

  private String value(String column, boolean defaults, String old) {
    return switch (column) {
      case "x", "y" -> String.valueOf(apart && !column.equals(old) ? next++ : dice.between(1, 7));
      case "a" -> defaults ? "DEFAULT" : dice.pick("1", "NULL", "'9'", "1 + 1");
      default -> dice.pick("'in'", "NULL", "'p' || 'q'");
    };
  }
}
