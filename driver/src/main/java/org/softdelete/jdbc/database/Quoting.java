package org.softdelete.jdbc.database;

/** Writes names into SQL text. */
public final class Quoting {

  private Quoting() {}

  /** {@code name}, as the catalog spells it, in double quotes (ISO/IEC 9075-2, 5.2). */
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
