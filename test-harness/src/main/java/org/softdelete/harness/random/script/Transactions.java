package org.softdelete.harness.random.script;

import org.softdelete.harness.random.Dice;

/** The begin and the end of transactions. */
final class Transactions {

  private final Course course;
  private final Dice dice;

  Transactions(Course course) {
    this.course = course;
    this.dice = course.dice();
  }

  /** Begins one, or ends the one that has begun. */
  String statement() {
    if (!course.inTransaction()) {
      course.begin();
      return course.onPostgresql()
          ? dice.pick("BEGIN", "START TRANSACTION", "begin work")
          : "BEGIN";
    }
    if (dice.chance(50)) {
      course.commit();
      return course.onPostgresql() ? dice.pick("COMMIT", "END", "commit work") : "COMMIT";
    }
    course.rollback();
    return course.onPostgresql() ? dice.pick("ROLLBACK", "ABORT") : "ROLLBACK";
  }
}
