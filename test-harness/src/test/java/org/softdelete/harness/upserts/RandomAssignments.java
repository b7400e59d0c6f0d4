package org.softdelete.harness.upserts;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.harness.random.Dice;

/**
 * Makes up what an upsert on PostgreSQL does to a row that is there. For one thread.
 *
 * @param row the name by which the row is visible
 * @param incoming the name by which the values are that another row would have
 */
record RandomAssignments(Dice dice, String row, String incoming) {

  /** What stands behind SET. */
  String set() {
    if (dice.chance(20)) {
      return dice.pick(
          "(a, b) = (" + number() + ", " + text() + ")",
          "(b, a) = ROW (" + text() + ", " + number() + "), n = " + number(),
          "(a, n) = (SELECT MAX(a), COUNT(*) FROM " + table() + " s WHERE s.a > " + row + ".a)",
          "(n, b) = (SELECT id, b FROM " + table() + " s WHERE s.id = " + incoming + ".id)");
    }
    List<String> assignments = new ArrayList<>();
    for (String column : dice.some(List.of("a", "b", "n"), dice.between(1, 3))) {
      assignments.add(column + " = " + (column.equals("b") ? text() : number()));
    }
    return String.join(", ", assignments);
  }

  /** A condition; empty if there is none. */
  String condition() {
    return dice.pick(
        "",
        "",
        row + ".a > 3",
        incoming + ".a IS NOT NULL OR " + row + ".b = 'p'",
        "EXISTS (SELECT 1 FROM " + table() + " s WHERE s.id = " + row + ".id)",
        "NOT (" + row + ".n = 4)");
  }

  private String number() {
    return dice.pick(
        row + ".a + 1",
        incoming + ".a",
        incoming + ".n",
        row + ".a + " + incoming + ".a",
        "(SELECT COUNT(*) FROM " + table() + ")",
        "(SELECT MAX(s.a) FROM " + table() + " s WHERE s.a < " + row + ".n)",
        "COALESCE(" + row + ".n, " + incoming + ".k) * 2",
        "CASE WHEN " + row + ".a > 3 THEN 1 END",
        "NULL",
        "1.6",
        "'5'",
        "10 / " + row + ".id");
  }

  private String text() {
    return dice.pick(
        incoming + ".b",
        "'literal'",
        row + ".b || " + incoming + ".b",
        "upper(" + row + ".b)",
        row + ".a",
        "(SELECT MIN(s.b) FROM " + table() + " s)",
        "NULL");
  }

  private String table() {
    return RandomUpsert.table(dice);
  }
}
