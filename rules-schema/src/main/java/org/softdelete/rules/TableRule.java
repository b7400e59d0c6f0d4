package org.softdelete.rules;

import java.util.List;

/**
 * What the rules file says of one table, defaults filled in. Immutable.
 *
 * @param table which table
 * @param column the marker column
 * @param deleted the SQL expression that a delete writes into the marker column
 * @param live the marker's value that means "not deleted"
 * @param alsoSet further assignments that a delete makes, in the order of the file
 * @param mode whether deletes of this table are soft at all
 * @param hardDeletes whether the {@code force} hint works on this table ({@code force}); always
 *     allowed where {@code mode} is hard
 * @param onConflict what an upsert that meets a deleted row does
 * @param onInsert what a plain INSERT of a key does that a deleted row holds
 */
public record TableRule(
    TableName table,
    Identifier column,
    String deleted,
    Literal live,
    List<Assignment> alsoSet,
    Mode mode,
    HardDeletes hardDeletes,
    OnConflict onConflict,
    OnInsert onInsert) {

  public TableRule {
    alsoSet = List.copyOf(alsoSet);
  }

  /** Whether deletes of a listed table are soft. */
  public enum Mode {
    SOFT,
    HARD
  }

  /** Whether the {@code force} hint works on a table. */
  public enum HardDeletes {
    ALLOW,
    DENY
  }

  /** What an upsert that meets a soft-deleted row does. */
  public enum OnConflict {
    REVIVE,
    REJECT
  }

  /** What a plain INSERT of a key does that a soft-deleted row holds. */
  public enum OnInsert {
    REVIVE,
    REJECT
  }
}
