package org.softdelete.rewrite.secondreading.text;

import org.softdelete.dialect.Names;

/** Names as JSqlParser keeps them: with their quotes. */
public final class WrittenName {

  private WrittenName() {}

  /** What a name means to the database. */
  public static String fold(String written, Names names) {
    int last = written.length() - 1;
    if (last < 1) {
      return names.fold(written, false);
    }
    char quote = written.charAt(0);
    String inside = written.substring(1, last);
    if (quote == '"') {
      return names.fold(inside.replace("\"\"", "\""), true);
    }
    return quote == '`'
        ? names.fold(inside.replace("``", "`"), !names.foldsBackquoted())
        : names.fold(written, false);
  }
}
