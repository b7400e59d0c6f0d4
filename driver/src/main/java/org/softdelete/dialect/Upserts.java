package org.softdelete.dialect;

/** Which statements that insert or else update are rewritten; the others are refused. */
public enum Upserts {
  /** None. */
  REFUSED,
  /** {@code INSERT … ON CONFLICT}, whose {@code EXCLUDED} is the row to insert. */
  ON_CONFLICT,
  /** The same beside {@code MERGE … USING … RETURNING}. */
  ON_CONFLICT_OR_MERGE,
  /** {@code MERGE … KEY}, which can be written as {@code MERGE … USING}. */
  MERGE,
  /** The same beside {@code INSERT IGNORE}. */
  MERGE_OR_IGNORE,
  /** The same beside {@code INSERT … ON CONFLICT DO NOTHING}. */
  MERGE_OR_NOTHING;

  /** Whether there is {@code INSERT … ON CONFLICT DO UPDATE}. */
  public boolean conflict() {
    return this == ON_CONFLICT || this == ON_CONFLICT_OR_MERGE;
  }

  /** Whether rows may have fewer values than the table has columns (PostgreSQL manual: INSERT). */
  public boolean shortRows() {
    return conflict();
  }

  /** Whether an INSERT can be written as a MERGE. */
  public boolean merge() {
    return keyed() || this == ON_CONFLICT_OR_MERGE;
  }

  /** Whether there is {@code MERGE … KEY}. */
  public boolean keyed() {
    return this == MERGE || this == MERGE_OR_IGNORE || this == MERGE_OR_NOTHING;
  }
}
