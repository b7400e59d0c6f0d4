package org.softdelete.harness.upserts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.random.Dice;

/**
 * Makes up an INSERT … ON CONFLICT that the plain database accepts. It meets rows by one key; the
 * values of the other are new ones, as a deleted row keeps those that it has from every INSERT. For
 * one thread.
 */
final class RandomUpsert {

  private static final List<String> TABLES =
      List.of("seats_full", "seats_live", "seats_both", "seats_text", "seats_auto");
  private static final int FIRST_NEW = 1000;

  private final Dice dice;
  private final String table;
  private final String row;
  private final boolean byId;
  private final int firstNew;

  /** Whether no key is said to be meant, as DO NOTHING of one row need not. */
  private final boolean byAny;

  /** The upsert with this number in its script. */
  RandomUpsert(Dice dice, int number) {
    this.dice = dice;
    this.table = table(dice);
    this.row = dice.chance(40) ? "x" : table;
    this.byId = !numbered() && dice.chance(50);
    this.byAny = !numbered() && dice.chance(15);
    // Greater than all that there can be, as those of earlier upserts are added to.
    this.firstNew = FIRST_NEW * (int) Math.pow(10, number);
  }

  static String table(Dice dice) {
    return dice.some(TABLES, 1).get(0);
  }

  /** Whether a sequence gives the number, so that no row is met by it. */
  private boolean numbered() {
    return table.equals("seats_auto");
  }

  Step step() {
    String alias = row.equals(table) ? "" : " AS " + row;
    List<String> columns = dice.some(List.of("a", "b", "n"), dice.between(0, 3));
    String names = columns.stream().map(name -> ", " + name).collect(Collectors.joining());
    String start = "INSERT INTO " + table + alias + (numbered() ? " (k" : " (id, k") + names;
    start += ") " + source(columns);
    String action = byAny || dice.chance(30) ? " DO NOTHING" : update();
    String returning =
        dice.chance(40) ? " RETURNING " + dice.pick("*", row + ".*", "id, k, b, a * 2") : "";
    String driver = start + " ON CONFLICT " + target(false) + action + returning;
    String twin = start + " ON CONFLICT " + target(true) + action + returning;
    return new Step(driver, Optional.of(twin), null, false, false, new Expectation.Success());
  }

  private String update() {
    RandomAssignments update = new RandomAssignments(dice, row, "EXCLUDED");
    String set = update.set();
    String condition = update.condition();
    return " DO UPDATE SET " + set + (condition.isEmpty() ? "" : " WHERE " + condition);
  }

  /** Where deletes are real, a statement has to say itself which partial index it means. */
  private String target(boolean onTheTwin) {
    if (byAny) {
      return "";
    }
    if (numbered()) {
      return "(abs(k))";
    }
    if (byId) {
      return table.equals("seats_full") ? "ON CONSTRAINT seats_full_pkey" : "(id)";
    }
    String live = table.equals("seats_text") ? " WHERE state = 'on'" : " WHERE deleted_at IS NULL";
    boolean partial = table.equals("seats_live") || table.equals("seats_text");
    return onTheTwin && partial ? "(k)" + live : "(k)";
  }

  private String source(List<String> columns) {
    if (!byAny && dice.chance(30)) {
      String met =
          numbered()
              ? "10 + s.id"
              : byId ? "s.id, s.id + " + firstNew : "s.id + " + firstNew + ", 10 + s.id";
      String others = columns.stream().map(name -> ", s." + name).collect(Collectors.joining());
      return "SELECT "
          + met
          + others
          + " FROM "
          + table(dice)
          + " s"
          + dice.pick("", " WHERE s.a > 2")
          // The order decides which row gets which number.
          + (numbered() ? " ORDER BY s.id" : "");
    }
    List<Integer> keys =
        dice.some(IntStream.range(1, 10).boxed().toList(), byAny ? 1 : dice.between(1, 5));
    return keys.stream()
        .map(key -> values(key, columns))
        .collect(Collectors.joining(", ", "VALUES ", ""));
  }

  private String values(int key, List<String> columns) {
    List<String> values = new ArrayList<>();
    if (!numbered()) {
      values.add(String.valueOf(byId ? key : firstNew + key));
    }
    int k = byId ? firstNew + key : 10 + key;
    values.add(String.valueOf(numbered() && dice.chance(30) ? -k : k));
    for (String column : columns) {
      values.add(
          column.equals("b")
              ? dice.pick("'in'", "NULL", "'p'")
              : dice.pick("1", "NULL", "DEFAULT", "9"));
    }
    return "(" + String.join(", ", values) + ")";
  }
}
