package org.softdelete.rewrite.text;

/** Whether deletes are real at a place of a statement, by a hint or a scope (SEMANTICS §4). */
public enum Force {
  /** They are soft. */
  NONE,
  /** They are real. */
  PLAIN,
  /** They are, and take with them the soft-deleted rows that refer to what they delete. */
  CASCADE;

  /** The one of the two that says more. */
  Force or(Force other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
