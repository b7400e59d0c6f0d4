package org.softdelete.harness.upserts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.softdelete.harness.oracle.Step;
import org.softdelete.harness.random.Dice;

/**
 * Makes up one of the two MERGE of H2, which meets new, live and deleted rows by one key, each row
 * another one. The values of a second key are new ones. For one thread.
 */
final class RandomMergeOnH2 {

  private final Dice dice;
  private final String table;
  private final List<String> key;
  private int next;

  /** The merge with this number in its script. */
  RandomMergeOnH2(Dice dice, int number) {
    this.dice = dice;
    this.table = dice.pick("again_pair", "again_two", "again_flag");
    this.key =
        switch (table) {
          case "again_pair" -> List.of("x", "y");
          case "again_two" -> List.of(dice.pick("x", "y"));
          default -> List.of("x");
        };
    this.next = 1000 * (number + 1);
  }

  Step step() {
    return Step.of(dice.chance(50) ? byKey() : using());
  }

  private String byKey() {
    List<String> columns = new ArrayList<>(List.of("x", "y"));
    columns.addAll(dice.some(List.of("a", "b"), dice.between(0, 2)));
    boolean primary = !key.equals(List.of("y")) && dice.chance(50);
    String named = primary ? "" : "KEY (" + String.join(", ", key) + ") ";
    return "MERGE INTO %s (%s) %s%s"
        .formatted(table, String.join(", ", columns), named, rows(columns, dice.chance(20)));
  }

  private String using() {
    String on =
        key.stream().map(one -> "t." + one + " = s." + one).collect(Collectors.joining(" AND "));
    String sql =
        "MERGE INTO %s t USING (%s) s (x, y, a, b) ON %s"
            .formatted(table, rows(List.of("x", "y", "a", "b"), false), on);
    if (dice.chance(80)) {
      sql +=
          dice.pick(
              " WHEN MATCHED THEN UPDATE SET a = s.a, b = t.b",
              " WHEN MATCHED AND t.a > 2 THEN UPDATE SET b = s.b, a = t.a + 1",
              " WHEN MATCHED AND s.a > 1 THEN DELETE WHEN MATCHED THEN UPDATE SET a = 5");
    }
    if (dice.chance(30)) {
      sql += " WHEN NOT MATCHED AND s.a > 1 THEN INSERT (x, y, b) VALUES (s.x, s.y, 'first')";
    }
    return sql
        + " WHEN NOT MATCHED THEN INSERT "
        + dice.pick(
            "(x, y, a, b) VALUES (s.x, s.y, s.a, s.b)",
            "(y, x) VALUES (s.y, s.x)",
            "(x, y, a) VALUES (s.x, s.y, DEFAULT)",
            "(b, x, y) VALUES (s.b || 'x', s.x, s.y)");
  }

  private String rows(List<String> columns, boolean defaults) {
    if (dice.chance(25)) {
      String other = key.contains("x") ? "s.y + " + (next += 10) : "s.y";
      String first = key.contains("x") ? "s.x" : "s.x + " + (next += 10);
      String second = key.contains("y") ? "s.y" : other;
      String others =
          columns.stream().skip(2).map(name -> ", s." + name).collect(Collectors.joining());
      return "SELECT "
          + first
          + ", "
          + second
          + others
          + " FROM "
          + (key.size() == 2 ? "again_pair" : "again_two")
          + " s WHERE s.y IS NOT NULL AND s.x > "
          + dice.between(0, 4);
    }
    List<Integer> met = dice.some(IntStream.range(1, 8).boxed().toList(), dice.between(1, 4));
    return met.stream()
        .map(one -> row(one, columns, defaults))
        .collect(Collectors.joining(", ", "VALUES ", ""));
  }

  private String row(int met, List<String> columns, boolean defaults) {
    return columns.stream()
        .map(
            column ->
                switch (column) {
                  case "x", "y" ->
                      String.valueOf(
                          key.equals(List.of(column)) || (column.equals("x") && key.contains("x"))
                              ? met
                              : key.contains(column) ? dice.between(1, 4) : next++);
                  case "a" -> defaults ? "DEFAULT" : dice.pick("1", "CAST(NULL AS INT)", "2 + 1");
                  default -> dice.pick("'in'", "CAST(NULL AS VARCHAR)", "'p' || 'q'");
                })
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
