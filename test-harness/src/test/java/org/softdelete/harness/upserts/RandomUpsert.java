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
 * Makes up an upsert that the plain database accepts. It meets rows by one key; the values of the
 * other are new ones, as a deleted row keeps those that it has from every INSERT. For one thread.
 */
final class RandomUpsert {

  private static final List<String> TABLES =
      List.of("seats_full", "seats_live", "seats_both", "seats_text");
  private static final int FIRST_NEW = 1000;

  private final Dice dice;
  private final String table;
  private final String row;
  private final boolean byId;
  private final int firstNew;

  /** The upsert with this number in its script. */
  RandomUpsert(Dice dice, int number) {
    this.dice = dice;
    this.table = table(dice);
    this.row = dice.chance(40) ? "x" : table;
    this.byId = dice.chance(50);
    // Greater than all that there can be, as those of earlier upserts are added to.
    this.firstNew = FIRST_NEW * (int) Math.pow(10, number);
  }

  static String table(Dice dice) {
    return dice.some(TABLES, 1).get(0);
  }

  Step step() {
    String alias = row.equals(table) ? "" : " AS " + row;
    List<String> columns = dice.some(List.of("a", "b", "n"), dice.between(0, 3));
    String names = columns.stream().map(name -> ", " + name).collect(Collectors.joining());
    String start = "INSERT INTO " + table + alias + " (id, k" + names + ") " + source(columns);
    String action = dice.chance(30) ? " DO NOTHING" : " DO UPDATE SET " + set() + condition();
    String returning =
        dice.chance(40) ? " RETURNING " + dice.pick("*", row + ".*", "id, k, b, a * 2") : "";
    String driver = start + " ON CONFLICT " + target(false) + action + returning;
    String twin = start + " ON CONFLICT " + target(true) + action + returning;
    return new Step(driver, Optional.of(twin), null, false, false, new Expectation.Success());
  }

  /** Where deletes are real, a statement has to say itself which partial index it means. */
  private String target(boolean onTheTwin) {
    if (byId) {
      return table.equals("seats_full") ? "ON CONSTRAINT seats_full_pkey" : "(id)";
    }
    String live = table.equals("seats_text") ? " WHERE state = 'on'" : " WHERE deleted_at IS NULL";
    boolean partial = table.equals("seats_live") || table.equals("seats_text");
    return onTheTwin && partial ? "(k)" + live : "(k)";
  }

  private String source(List<String> columns) {
    if (dice.chance(30)) {
      String met = byId ? "s.id, s.id + " + firstNew : "s.id + " + firstNew + ", 10 + s.id";
      String others = columns.stream().map(name -> ", s." + name).collect(Collectors.joining());
      return "SELECT "
          + met
          + others
          + " FROM "
          + table(dice)
          + " s"
          + dice.pick("", " WHERE s.a > 2");
    }
    List<Integer> keys = dice.some(IntStream.range(1, 10).boxed().toList(), dice.between(1, 5));
    return keys.stream()
        .map(key -> values(key, columns))
        .collect(Collectors.joining(", ", "VALUES ", ""));
  }

  private String values(int key, List<String> columns) {
    List<String> values = new ArrayList<>();
    values.add(String.valueOf(byId ? key : firstNew + key));
    values.add(String.valueOf(byId ? firstNew + key : 10 + key));
    for (String column : columns) {
      values.add(
          column.equals("b")
              ? dice.pick("'in'", "NULL", "'p'")
              : dice.pick("1", "NULL", "DEFAULT", "9"));
    }
    return "(" + String.join(", ", values) + ")";
  }

  private String set() {
    if (dice.chance(20)) {
      return dice.pick(
          "(a, b) = (" + number() + ", " + text() + ")",
          "(b, a) = ROW (" + text() + ", " + number() + "), n = " + number(),
          "(a, n) = (SELECT MAX(a), COUNT(*) FROM " + table(dice) + " s WHERE s.a > " + row + ".a)",
          "(n, b) = (SELECT id, b FROM " + table(dice) + " s WHERE s.id = EXCLUDED.id)");
    }
    List<String> assignments = new ArrayList<>();
    for (String column : dice.some(List.of("a", "b", "n"), dice.between(1, 3))) {
      assignments.add(column + " = " + (column.equals("b") ? text() : number()));
    }
    return String.join(", ", assignments);
  }

  private String number() {
    return dice.pick(
        row + ".a + 1",
        "EXCLUDED.a",
        "EXCLUDED.n",
        row + ".a + EXCLUDED.a",
        "(SELECT COUNT(*) FROM " + table(dice) + ")",
        "(SELECT MAX(s.a) FROM " + table(dice) + " s WHERE s.a < " + row + ".n)",
        "COALESCE(" + row + ".n, EXCLUDED.k) * 2",
        "CASE WHEN " + row + ".a > 3 THEN 1 END",
        "NULL",
        "1.6",
        "'5'",
        "10 / " + row + ".id");
  }

  private String text() {
    return dice.pick(
        "EXCLUDED.b",
        "'literal'",
        row + ".b || EXCLUDED.b",
        "upper(" + row + ".b)",
        row + ".a",
        "(SELECT MIN(s.b) FROM " + table(dice) + " s)",
        "NULL");
  }

  private String condition() {
    return dice.pick(
        "",
        "",
        " WHERE " + row + ".a > 3",
        " WHERE EXCLUDED.a IS NOT NULL OR " + row + ".b = 'p'",
        " WHERE EXISTS (SELECT 1 FROM " + table(dice) + " s WHERE s.id = " + row + ".id)",
        " WHERE NOT (" + row + ".n = 4)");
  }
}
