package org.softdelete.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules file says of one table, defaults filled in. Immutable.
 *
 * @param table which table
 * @param column the marker column
 * @param deleted the SQL expression that a delete writes into the marker column
 * @param live the marker's value that means "not deleted"
 * @param alsoSet further assignments that a delete makes, in the order of the file
 * @param event further columns, into which a delete writes which one it was, by whom and why
 * @param references what a delete does about the rows that refer to the deleted one
 * @param mode whether deletes of this table are soft at all
 * @param hardDeletes whether the {@code force} hint works on this table ({@code force}); always
 *     allowed where {@code mode} is hard
 * @param onConflict what an upsert that meets a deleted row does
 * @param onInsert what a plain INSERT of a key does that a deleted row holds
 * @param created the column that tells since when a row is there, or null
 */
public record TableRule(
    TableName table,
    Identifier column,
    String deleted,
    Literal live,
    List<Assignment> alsoSet,
    Event event,
    References references,
    Mode mode,
    HardDeletes hardDeletes,
    OnConflict onConflict,
    OnInsert onInsert,
    @Nullable Identifier created) {

  public TableRule {
    alsoSet = List.copyOf(alsoSet);
  }

  /**
   * The columns that tell of a delete as an event. Immutable.
   *
   * @param batch which delete took the row ({@code batch}): all rows that one took have one value
   * @param deletedBy who deleted it ({@code deleted-by})
   * @param reason why ({@code reason})
   */
  public record Event(
      @Nullable Identifier batch, @Nullable Identifier deletedBy, @Nullable Identifier reason) {

    /** No such column. */
    public static final Event NONE = new Event(null, null, null);

    /** Those that there are, in the order of the manual. */
    public List<Identifier> columns() {
      return Stream.of(batch, deletedBy, reason).filter(Objects::nonNull).toList();
    }
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
