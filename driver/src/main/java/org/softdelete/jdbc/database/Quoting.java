package org.softdelete.jdbc.database;

import org.jspecify.annotations.Nullable;

/** Writes names into SQL text. */
public final class Quoting {

  private Quoting() {}

  /** {@code name}, as the catalog spells it, in double quotes (ISO/IEC 9075-2, 5.2). */
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The name of a relation so, with its schema in front unless that is null. */
  public static String qualified(@Nullable String schema, String name) {
    return schema == null ? quoted(name) : quoted(schema) + '.' + quoted(name);
  }
}
