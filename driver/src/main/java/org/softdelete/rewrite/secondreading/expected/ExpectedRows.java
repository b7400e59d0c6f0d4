package org.softdelete.rewrite.secondreading.expected;

import org.jspecify.annotations.Nullable;

/**
 * The rows that names in RETURNING have to mean (SEMANTICS §3). Immutable.
 *
 * @param ofTarget what the changed table's name means; null if just that
 * @param before what {@code old} means; null if just that
 * @param after what {@code new} means; null if just that
 */
record ExpectedRows(@Nullable Choice ofTarget, @Nullable Choice before, @Nullable Choice after) {

  private static final String NONE = "NULL";

  /**
   * One row or another.
   *
   * @param condition when it is the first; null if it always is the second
   * @param first the name of the first; {@code NULL} for a row that is not there
   * @param second that of the other
   */
  record Choice(@Nullable String condition, String first, String second) {

    String column(String name) {
      return condition == null
          ? second + '.' + name
          : "(CASE WHEN %s THEN %s ELSE %s.%s END)"
              .formatted(condition, first.equals(NONE) ? NONE : first + '.' + name, second, name);
    }

    String whole() {
      return condition == null
          ? second
          : "(CASE WHEN %s THEN %s ELSE %s END)".formatted(condition, first, second);
    }
  }

  /** Those of a DELETE that becomes an UPDATE, which knows the row before as {@code old}. */
  static ExpectedRows deleted(String old) {
    return new ExpectedRows(new Choice(null, NONE, old), null, new Choice("TRUE", NONE, old));
  }

  /**
   * Those of a MERGE.
   *
   * @param deletes when a row is one that it deletes; null if it deletes none
   * @param revives when it is one that comes back; null if none does
   */
  static ExpectedRows merged(
      String old, String fresh, @Nullable String deletes, @Nullable String revives) {
    return new ExpectedRows(
        deletes == null ? null : new Choice(deletes, old, fresh),
        revives == null ? null : new Choice(revives, NONE, old),
        deletes == null ? null : new Choice(deletes, NONE, fresh));
  }
}
