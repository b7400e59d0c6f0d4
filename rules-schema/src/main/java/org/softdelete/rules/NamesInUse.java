package org.softdelete.rules;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Notices names that come twice. Unquoted ones are the same whatever their case, as in SQL; whether
 * a quoted one means the same as an unquoted one is for the database to say, so they are not
 * compared. Not thread-safe: it lives as long as one read.
 */
final class NamesInUse {

  private final Set<String> names = new HashSet<>();

  /** Whether {@code name} is new. */
  boolean add(Identifier name) {
    return names.add(folded(name));
  }

  /** Whether {@code name} is new. */
  boolean add(TableName name) {
    return names.add(folded(name));
  }

  /** Whether {@code key} is the first of its table on its columns. */
  boolean add(DeclaredKey key) {
    return names.add(
        folded(key.table()) + key.columns().stream().map(NamesInUse::folded).sorted().toList());
  }

  /** What all spellings of {@code name} have in common. */
  static String folded(Identifier name) {
    return name.quoted() ? name.toSql() : name.text().toLowerCase(Locale.ROOT);
  }

  private static String folded(TableName name) {
    Identifier schema = name.schema();
    return (schema == null ? "" : folded(schema) + '.') + folded(name.name());
  }
}
