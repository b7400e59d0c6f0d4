package org.softdelete.jdbc;

/**
 * Which rows of listed tables a new connection sees; in the words of the option {@code
 * softdelete.paranoid}, of the hint, and of {@code SET softdelete.paranoid}.
 */
public enum Paranoid {
  /** Live rows only: deleted ones are hidden. The default. */
  TRUE,
  /** Deleted rows beside live ones. */
  FALSE,
  /** Deleted rows only. */
  ONLY
}
