package org.softdelete.rewrite.model;

/**
 * A foreign key by which soft-deleted rows can keep those that they refer to from being really
 * deleted, and what is told with the database's error then. Immutable.
 *
 * @param key the key
 * @param note what to tell
 */
public record HoldingKey(ForeignKey key, String note) {

  /**
   * One of which it is not known whether it is they that hold the rows.
   *
   * @param forced whether the deletes of these rows are real because that was asked for
   */
  public static HoldingKey of(ForeignKey key, boolean forced) {
    String child = key.child().name();
    String list =
        forced
            ? ""
            : " list %s in the rules, so that its deletes are soft, too;"
                .formatted(key.parent().name());
    return new HoldingKey(
        key,
        ("Soft-deleted rows of %s count for this key, too, as they are still there. If no live row"
                + " refers to what is deleted:%s purge those rows; or use the hint force(cascade),"
                + " which removes them first.")
            .formatted(child, list));
  }

  /** One by which {@code count} soft-deleted rows, and no live one, hold the rows. */
  public static HoldingKey of(ForeignKey key, long count) {
    return new HoldingKey(
        key,
        ("%d soft-deleted %s of %s %s to what is deleted, and no live one. The hint force(cascade)"
                + " removes such rows first, in key order.")
            .formatted(
                count,
                count == 1 ? "row" : "rows",
                key.child().name(),
                count == 1 ? "refers" : "refer"));
  }
}
