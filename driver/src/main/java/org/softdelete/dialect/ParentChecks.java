package org.softdelete.dialect;

/**
 * How a statement itself finds that a row would point to a deleted one. Immutable.
 *
 * @param lock what keeps the row pointed to from being deleted meanwhile, behind the query for it;
 *     empty if nothing does
 * @param metLock what keeps a row that an upsert meets as it is, behind the query for it; empty if
 *     nothing does
 * @param failure the value that fails in place of {@code %1$s}: {@code %2$s} are values by which
 *     the error is told, parted by commas, {@code %3$s} is its whole text; empty if there is none,
 *     so that nothing is found
 * @param besideOwnRows whether a key finds the rows that the same statement writes although that
 *     reads the table
 * @param narrowAssignment whether an assignment converts less than a cast that is written does
 */
public record ParentChecks(
    String lock, String metLock, String failure, boolean besideOwnRows, boolean narrowAssignment) {

  /** Nothing is found. */
  public static final ParentChecks NONE = new ParentChecks("", "", "", true, false);

  /** Whether something is found. */
  public boolean areChecked() {
    return !failure.isEmpty();
  }
}
