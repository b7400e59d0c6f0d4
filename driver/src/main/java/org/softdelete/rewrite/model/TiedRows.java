package org.softdelete.rewrite.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a statement deletes, brings back or inserts, and that foreign keys tie to others.
 * Immutable.
 *
 * @param table the table that they are of, as the catalog spells it
 * @param keys the query for the columns of these rows that are pointed to, or, where they come
 *     back, for all that has to be known of them then; it locks them; of rows that are inserted one
 *     that fails where they point to deleted ones
 * @param children the query, sent behind it in one text, that tells by one column for each key that
 *     points to the table whether there are children by it; null where two queries are two texts
 * @param parameters for each parameter of the query the one of the statement that it is, from 1 on
 * @param counted whether the update count of the statement is that of these rows; else it takes
 *     only those that the query locks, where the database can be told that
 * @param alone whether the statement sees no further table, so that it can return columns of them
 * @param way what becomes of them
 * @param moved where the rows come back, the names of those keys of theirs that the statement sets;
 *     null where they are deleted
 */
public record TiedRows(
    RelationName table,
    String keys,
    @Nullable String children,
    List<Integer> parameters,
    boolean counted,
    boolean alone,
    Way way,
    @Nullable Set<String> moved) {

  public TiedRows {
    parameters = List.copyOf(parameters);
    moved = moved == null ? null : Set.copyOf(moved);
  }

  /** What becomes of rows. */
  public enum Way {
    /** They are softly deleted, or come back. */
    SOFT,
    /** They are inserted, and the statement itself cannot tell what they point to. */
    INSERTED,
    /** They are really deleted, as their table is not listed, and so may be rows of listed ones. */
    UNLISTED,
    /** Really, as that was asked for; soft-deleted rows that refer to them are in the way. */
    FORCED,
    /** The same, and those rows are really deleted before them. */
    FORCED_CASCADE
  }

  /** Whether they are really deleted, and the rows that point to them by the database. */
  public boolean real() {
    return way != Way.SOFT && way != Way.INSERTED;
  }
}
