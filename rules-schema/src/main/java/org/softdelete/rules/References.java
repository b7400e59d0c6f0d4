package org.softdelete.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a soft delete does about the rows that refer to the deleted one ({@code references}, {@code
 * cascade-unlisted}). Immutable.
 *
 * @param mode which foreign keys count
 * @param saidOfUnlisted what the file says of {@link #cascadeUnlisted}; null if nothing
 * @param keys keys that point to the rule's table, beside those of the catalog; one on the same
 *     columns counts in its place
 */
public record References(
    Mode mode, @Nullable CascadeUnlisted saidOfUnlisted, List<DeclaredKey> keys) {

  /** What holds where a file says nothing. */
  public static final References BUILT_IN = new References(Mode.DATABASE, null, List.of());

  public References {
    keys = List.copyOf(keys);
  }

  /**
   * What happens to rows of unlisted tables whose key says that they are deleted with the one that
   * they refer to.
   */
  public CascadeUnlisted cascadeUnlisted() {
    return saidOfUnlisted == null ? CascadeUnlisted.KEEP : saidOfUnlisted;
  }

  /** Which foreign keys that point to a table count. */
  public enum Mode {
    /** All that the catalog, or the rules, tell of. */
    DATABASE,
    /** None. */
    OFF,
    /** All, when a row is deleted; none, when one is written that refers to a deleted one. */
    DELETES_ONLY
  }

  /** What happens to rows of unlisted tables that would be deleted with the one they refer to. */
  public enum CascadeUnlisted {
    /** They stay. */
    KEEP,
    /** They are really deleted. */
    DELETE,
    /** The soft delete is refused. */
    REJECT
  }
}
