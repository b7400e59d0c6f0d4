package org.softdelete.jdbc;

/**
 * What becomes of a statement that names a listed table and cannot be rewritten with certainty; in
 * the words of the option {@code softdelete.unsupported}.
 */
public enum Unsupported {
  /** It is refused with SQLState {@code 0A000}, and nothing is sent. The default. */
  REJECT,
  /** It is sent as it is, so that its deletes are real, with a warning on it and in the log. */
  PASS
}
