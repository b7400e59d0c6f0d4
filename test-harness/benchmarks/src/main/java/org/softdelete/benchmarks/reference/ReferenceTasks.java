package org.softdelete.benchmarks.reference;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** What is timed: a line for each. */
final class ReferenceTasks {

  private static final Work MARK_PARENT =
      each("UPDATE parents SET deleted_at = CURRENT_TIMESTAMP WHERE id = ? AND deleted_at IS NULL");
  private static final Work DELETE_PARENT = each("DELETE FROM parents WHERE id = ?");
  private static final String INSERT = "INSERT INTO guests (id, host) VALUES (?, ?)";

  /** What a developer writes whose parents may be marked. */
  private static final String CHECKED_INSERT =
      "INSERT INTO guests (id, host) SELECT ?, id FROM hosts WHERE id = ? AND deleted_at IS NULL"
          + " FOR KEY SHARE";

  /** All, in the order in which they are printed. */
  static final List<Task> ALL =
      List.of(
          single(
              "a row without keys to it, in a transaction",
              each("UPDATE alone SET deleted_at = CURRENT_TIMESTAMP WHERE id = ? AND deleted_at IS"
                      + " NULL")
                  .inTransaction(),
              each("DELETE FROM alone WHERE id = ?").inTransaction()),
          single(
              "a row with three empty child tables, in a transaction",
              MARK_PARENT.inTransaction(),
              DELETE_PARENT.inTransaction()),
          single("the same under auto-commit", MARK_PARENT, DELETE_PARENT),
          batched(
              "a batch of 1,000 rows, each with a child",
              batch(
                      "UPDATE batched_children SET deleted_at = CURRENT_TIMESTAMP WHERE parent = ?"
                          + " AND deleted_at IS NULL",
                      "UPDATE batched_parents SET deleted_at = CURRENT_TIMESTAMP WHERE id = ? AND"
                          + " deleted_at IS NULL")
                  .inTransaction(),
              batch("DELETE FROM batched_parents WHERE id = ?").inTransaction()),
          new Task(
              "a row with 1,000,000 children",
              1,
              1,
              2,
              1,
              ReferenceTables.CROWD,
              each(
                      "UPDATE crowd SET deleted_at = CURRENT_TIMESTAMP WHERE parent = 1 AND"
                          + " deleted_at IS NULL",
                      "UPDATE crowded_parents SET deleted_at = CURRENT_TIMESTAMP WHERE id = 1 AND"
                          + " deleted_at IS NULL")
                  .inTransaction(),
              each("DELETE FROM crowded_parents WHERE id = 1").inTransaction()),
          single(
              "insert of a child, in a transaction",
              each(INSERT).inTransaction(),
              each(INSERT).inTransaction()),
          single("the same under auto-commit", each(INSERT), each(INSERT)),
          single(
              "the same beside an insert that looks at the parent",
              each(CHECKED_INSERT).inTransaction(),
              each(INSERT).inTransaction()),
          batched(
              "a batch of 1,000 children",
              batch(INSERT).inTransaction(),
              batch(INSERT).inTransaction()),
          batched(
              "the same beside inserts that look at the parents",
              batch(CHECKED_INSERT).inTransaction(),
              batch(INSERT).inTransaction()));

  private ReferenceTasks() {}

  /** Twenty times fifty rows, one by one. */
  private static Task single(String title, Work byHand, Work application) {
    return new Task(title, 50, 20, 20, 1, "", byHand, application);
  }

  /** Five times 1,000 rows, in one batch. */
  private static Task batched(String title, Work byHand, Work application) {
    return new Task(title, 1000, 5, 4, 1000, "", byHand, application);
  }

  /** Statements for each row, executed one by one. */
  private static Work each(String... statements) {
    return (connection, first, rows) -> {
      for (String sql : statements) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          for (int row = first; row < first + rows; row++) {
            give(statement, sql, row);
            statement.executeUpdate();
          }
        }
      }
    };
  }

  /** A batch of each statement. */
  private static Work batch(String... statements) {
    return (connection, first, rows) -> {
      for (String sql : statements) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          for (int row = first; row < first + rows; row++) {
            give(statement, sql, row);
            statement.addBatch();
          }
          statement.executeBatch();
        }
      }
    };
  }

  /** Every parameter is the row's number. */
  private static void give(PreparedStatement statement, String sql, int row) throws SQLException {
    for (int i = 1; i <= sql.chars().filter(c -> c == '?').count(); i++) {
      statement.setInt(i, row);
    }
  }
}
