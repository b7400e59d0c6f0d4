package org.softdelete.jdbc;

/** Writes names into SQL text. */
final class Quoting {

  private Quoting() {}

  /** {@code name}, as the catalog spells it, in double quotes (ISO/IEC 9075-2, 5.2). */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
