package org.softdelete.harness.random.script;

import java.util.List;
import org.softdelete.harness.random.Dice;

/** Statements that say in which schemas names are looked up. */
final class PathChanges {

  private static final List<List<String>> PATHS =
      List.of(
          List.of("app", "public"),
          List.of("public", "app"),
          List.of("app"),
          List.of("public"),
          List.of("app", "public"));

  private final Course course;
  private final Dice dice;

  PathChanges(Course course) {
    this.course = course;
    this.dice = course.dice();
  }

  /** A statement, whose effect the course knows from now on. */
  String statement() {
    if (!course.onPostgresql()) {
      String schema = dice.pick("app", "public");
      course.follow(List.of(schema), true);
      return dice.pick("SET SCHEMA ", "set schema ") + schema;
    }
    if (dice.chance(15)) {
      course.follow(List.of("public"), true);
      return dice.pick(
          "RESET search_path", "SET search_path TO DEFAULT", "SET search_path = \"$user\", public");
    }
    List<String> path = dice.pick(PATHS);
    boolean local = course.inTransaction() && dice.chance(50);
    course.follow(path, !local);
    String names = String.join(", ", path);
    if (path.size() == 1 && dice.chance(25)) {
      return (local ? "SET LOCAL SCHEMA '" : "SET SCHEMA '") + names + "'";
    }
    return dice.chance(30)
        ? "SELECT set_config('search_path', '" + names + "', " + local + ")"
        : (local ? "SET LOCAL " : dice.pick("SET ", "SET SESSION ", "set "))
            + "search_path "
            + dice.pick("TO ", "= ")
            + names;
  }
}
