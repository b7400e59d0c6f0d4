package org.softdelete.dialect;

/** Which statements that insert or else update are rewritten; the others are refused. */
public enum Upserts {
  /** None. */
  REFUSED,
  /** {@code INSERT … ON CONFLICT}, whose {@code EXCLUDED} is the row to insert. */
  ON_CONFLICT
}
