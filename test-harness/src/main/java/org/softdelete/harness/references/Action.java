package org.softdelete.harness.references;

/** What a delete of a parent does to its children (ISO/IEC 9075-2, 11.8). */
enum Action {
  CASCADE,
  SET_NULL,
  SET_DEFAULT,
  RESTRICT,
  NO_ACTION;

  /** The words of a key. */
  String sql() {
    return name().replace('_', ' ');
  }

  /** Whether it refuses to delete a parent that has children. */
  boolean refuses() {
    return this == RESTRICT || this == NO_ACTION;
  }
}
