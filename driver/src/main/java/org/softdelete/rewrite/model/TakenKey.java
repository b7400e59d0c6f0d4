package org.softdelete.rewrite.model;

import org.jspecify.annotations.Nullable;

/**
 * A key that an INSERT takes over where a deleted row holds it, and fails by where a live one does,
 * or another row of the same statement. Immutable.
 *
 * @param table the table's name, as the catalog spells it
 * @param name the key's name, which is also that of its constraint, if it has one; null if none is
 *     taken over, so that a change of the table fails where a deleted row holds whichever key
 */
public record TakenKey(String table, @Nullable String name) {

  /** Begins the text by which a statement of ours fails where a live row holds a key. */
  public static final String LIVE = "softdelete: a live row holds this key";

  /** Parts what follows it: the table, the key, its columns, and their values. */
  public static final char SEPARATOR = '\u001f';

  /** What to tell of a key that a row of {@code table} holds, which may be a deleted one. */
  public static String note(String table) {
    return ("A soft-deleted row of %s may hold this key, as its unique index covers deleted rows,"
            + " too. To get the row back, restore it; to let an INSERT bring it back, give the table"
            + " on-insert: revive in the rules; to let new rows have the key, let the unique index"
            + " hold live rows only.")
        .formatted(table);
  }
}
