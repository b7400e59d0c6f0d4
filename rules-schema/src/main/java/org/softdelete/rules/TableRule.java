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
 * @param live which values of the marker mean "not deleted"
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
    Live live,
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
   * Which values of a marker column mean "not deleted". Immutable.
   *
   * @param value the only one, or the only one that means "deleted"
   * @param allOthers whether live rows hold any value but {@code value}, null too: {@code live:
   *     {not: …}}
   * @param restored what a row holds that a restore in code, or with its parent, has brought back
   *     ({@code restored}); where live rows hold one value only, that
   */
  public record Live(Literal value, boolean allOthers, Literal restored) {

    /** Live rows hold one value only. */
    public static Live only(Literal value) {
      return new Live(value, false, value);
    }

    /** Live rows hold any value but one. */
    public static Live allBut(Literal deleted, Literal restored) {
      return new Live(deleted, true, restored);
    }

    /** Whether those rows are live whose marker is null, and no others. */
    public boolean isNull() {
      return !allOthers && value.isNull();
    }

    /**
     * Whether a row is live whose marker holds what stands as {@code sql} in a statement. False
     * where that cannot be told, as of what is no literal.
     */
    public boolean holds(String sql) {
      return allOthers ? value.surelyDiffersFrom(new Literal(sql)) : value.isSameAs(sql);
    }

    /** As the rules file says it, but for literals, which are SQL text. */
    @Override
    public String toString() {
      return allOthers ? "{not: " + value.sql() + "}" : value.sql();
    }
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
