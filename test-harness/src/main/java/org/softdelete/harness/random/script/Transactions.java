package org.softdelete.harness.random.script;

import org.softdelete.harness.random.Dice;

/** The begin and the end of transactions, and savepoints in them. */
final class Transactions {

  private final Course course;
  private final Dice dice;

  Transactions(Course course) {
    this.course = course;
    this.dice = course.dice();
  }

  /** Begins one, or ends the one that has begun, wholly or in part. */
  String statement() {
    if (!course.inTransaction()) {
      course.begin();
      return course.onPostgresql()
          ? dice.pick("BEGIN", "START TRANSACTION", "begin work")
          : "BEGIN";
    }
    if (course.onPostgresql() && dice.chance(40)) {
      boolean back = course.atSavepoint() && dice.chance(60);
      if (back) {
        course.rollbackToSavepoint();
      } else {
        course.savepoint();
      }
      return back ? dice.pick("ROLLBACK TO here", "ROLLBACK TO SAVEPOINT here") : "SAVEPOINT here";
    }
    if (dice.chance(50)) {
      course.commit();
      return course.onPostgresql() ? dice.pick("COMMIT", "END", "commit work") : "COMMIT";
    }
    course.rollback();
    return course.onPostgresql() ? dice.pick("ROLLBACK", "ABORT") : "ROLLBACK";
  }
}
