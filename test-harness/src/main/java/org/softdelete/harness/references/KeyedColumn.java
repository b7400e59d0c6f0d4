package org.softdelete.harness.references;

/**
 * A column. Immutable.
 *
 * @param name its name as SQL text
 * @param type its type as SQL text
 * @param required whether it takes no nulls
 * @param byDefault its default as SQL; empty: none is declared
 */
record KeyedColumn(String name, String type, boolean required, String byDefault) {

  /** A column without a default that takes no nulls. */
  static KeyedColumn required(String name, String type) {
    return new KeyedColumn(name, type, true, "");
  }

  /** A column without a default. */
  static KeyedColumn of(String name, String type) {
    return new KeyedColumn(name, type, false, "");
  }

  String declaration() {
    return name
        + " "
        + type
        + (byDefault.isEmpty() ? "" : " DEFAULT " + byDefault)
        + (required ? " NOT NULL" : "");
  }
}
