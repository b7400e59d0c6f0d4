package org.softdelete.harness.upserts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softdelete.harness.oracle.Expectation;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.random.Dice;

/**
 * Makes up a MERGE that inserts what it does not find, and that the plain database accepts. Like
 * {@link RandomUpsert} it meets rows by one key. For one thread.
 */
final class RandomMerge {

  private static final int FIRST_NEW = 1000;

  private final Dice dice;
  private final String table;
  private final String row;
  private final String source;
  private final boolean byId;
  private final int firstNew;

  /** Whether a key may be given twice, which fails unless a live row holds it. */
  private final boolean twice;

  /** The upsert with this number in its script. */
  RandomMerge(Dice dice, int number) {
    this.dice = dice;
    // A key of an expression is none that ON compares.
    this.table = dice.pick("seats_full", "seats_live", "seats_both", "seats_text");
    this.row = dice.chance(40) ? "x" : table;
    this.source = dice.pick("v", "given");
    this.byId = dice.chance(50);
    this.firstNew = FIRST_NEW * (int) Math.pow(10, number);
    this.twice = dice.chance(8);
  }

  Step step() {
    String alias = row.equals(table) ? "" : dice.pick(" ", " AS ") + row;
    List<String> clauses = new ArrayList<>();
    boolean behind = dice.chance(20);
    String condition = new RandomAssignments(dice, row, source).condition();
    if (dice.chance(85) && !twice) {
      // PostgreSQL takes nothing behind a clause that is for all.
      clauses.add(matched(behind && condition.isEmpty() ? row + ".a <> 2" : condition));
    }
    if (dice.chance(30)) {
      clauses.add("WHEN NOT MATCHED AND " + source + ".a > 3 THEN " + insert());
    }
    clauses.add(
        dice.pick("WHEN NOT MATCHED", "WHEN NOT MATCHED BY TARGET")
            + " THEN "
            + (dice.chance(90) ? insert() : "DO NOTHING"));
    if (behind && !twice) {
      clauses.add("WHEN MATCHED THEN UPDATE SET b = 'other', n = 3");
    }
    if (dice.chance(15)) {
      clauses.add(
          "WHEN NOT MATCHED BY SOURCE AND "
              + row
              + ".a > 5 THEN "
              + dice.pick("DELETE", "UPDATE SET b = 'left'"));
    }
    String sql =
        "MERGE INTO %s%s USING %s ON %s %s%s"
            .formatted(table, alias, source(), on(), String.join(" ", clauses), returning());
    Expectation expectation = twice ? new Expectation.Alike() : new Expectation.Success();
    return new Step(sql, Optional.empty(), null, false, false, expectation);
  }

  private String on() {
    String key = byId ? "id" : "k";
    String mine = row + "." + key;
    String other = source + "." + key;
    return dice.pick(mine + " = " + other, other + " = " + mine, "(" + mine + " = " + other + ")");
  }

  private String matched(String condition) {
    RandomAssignments update = new RandomAssignments(dice, row, source);
    String does =
        dice.chance(15) ? dice.pick("DELETE", "DO NOTHING") : "UPDATE SET " + update.set();
    return "WHEN MATCHED"
        + (condition.isEmpty() ? "" : " AND (" + condition + ")")
        + " THEN "
        + does;
  }

  private String insert() {
    List<String> columns = new ArrayList<>(List.of("id", "k"));
    columns.addAll(dice.some(List.of("a", "b", "n"), dice.between(0, 3)));
    String values =
        columns.stream()
            .map(
                name ->
                    switch (name) {
                      case "a" ->
                          dice.pick(
                              source + ".a",
                              "DEFAULT",
                              "a + 1",
                              "(SELECT MAX(a) FROM " + RandomUpsert.table(dice) + ")");
                      case "b" -> dice.pick(source + ".b", "b || 'x'", "'in'", "NULL");
                      case "n" -> dice.pick("n", "id + k", "DEFAULT", "1.6");
                      default -> dice.pick(name, source + "." + name);
                    })
            .collect(Collectors.joining(", "));
    return "INSERT (" + String.join(", ", columns) + ") VALUES (" + values + ")";
  }

  private String returning() {
    return dice.chance(40)
        ? " RETURNING "
            + dice.pick(
                row + ".*",
                row + ".id, " + row + ".k, " + row + ".b",
                "merge_action(), " + row + ".a * 2, " + source + ".id")
        : "";
  }

  private String source() {
    if (dice.chance(30)) {
      String met = byId ? "s.id, s.id + " + firstNew : "s.id + " + firstNew + ", 10 + s.id";
      return "(SELECT "
          + met
          + ", s.a, s.b, s.n FROM "
          + RandomUpsert.table(dice)
          + " s"
          + dice.pick("", " WHERE s.a > 2")
          + ") AS "
          + source
          + " (id, k, a, b, n)";
    }
    List<Integer> keys = dice.some(IntStream.range(1, 10).boxed().toList(), dice.between(1, 5));
    Stream<Integer> given = twice ? Stream.concat(keys.stream(), keys.stream()) : keys.stream();
    return given.map(this::values).collect(Collectors.joining(", ", "(VALUES ", ") "))
        + source
        + " (id, k, a, b, n)";
  }

  private String values(int key) {
    String met = byId ? key + ", " + (firstNew + key) : firstNew + key + ", " + (10 + key);
    return "("
        + met
        + ", "
        + dice.pick("1", "9", "CAST(NULL AS INT)")
        + ", "
        + dice.pick("'in'", "NULL", "'p'")
        + ", "
        + dice.pick("4", "CAST(NULL AS BIGINT)")
        + ")";
  }
}
