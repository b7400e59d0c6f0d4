package org.softdelete.rewrite.check;

import java.util.Locale;
import java.util.regex.Pattern;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.RelationName;

/** Writes names that a catalog spells as somebody would write them. */
final class WrittenName {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private WrittenName() {}

  /** Without quotes, in lower case, where that means the same. */
  static String of(String name, Names names) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean same = names.fold(lower, false).equals(names.fold(name, true));
    return same && PLAIN.matcher(lower).matches() ? lower : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** With its schema. */
  static String of(RelationName relation, Names names) {
    return of(relation.schema(), names) + '.' + of(relation.name(), names);
  }
}
