package org.softdelete.harness.regression.script;

/**
 * Finds where the lexical parts of SQL end that may hold a semicolon (PostgreSQL manual 4.1). What
 * is not closed ends with the text. Written for this package alone, so that a mistake of the
 * driver's scanner is not made twice. Immutable.
 */
record Lexemes(String text) {

  /**
   * The offset behind the literal, quoted name or comment that starts at {@code at}, or {@code at}
   * if none does.
   */
  int end(int at) {
    return switch (text.charAt(at)) {
      case '\'' -> quoted(at, '\'', isEscaped(at));
      case '"' -> quoted(at, '"', false);
      case '$' -> dollarQuoted(at);
      case '-' -> text.startsWith("--", at) ? orLength(text.indexOf('\n', at)) : at;
      case '/' -> text.startsWith("/*", at) ? comment(at) : at;
      default -> at;
    };
  }

  /** The offset behind the word that starts at {@code at}, or {@code at} if none does. */
  int wordEnd(int at) {
    int end = at;
    while (end < text.length() && isNamePart(text.charAt(end), end > at)) {
      end++;
    }
    return end;
  }

  /** Whether the quote at {@code at} opens {@code E'…'}. */
  private boolean isEscaped(int at) {
    return at > 0
        && (text.charAt(at - 1) | 0x20) == 'e'
        && (at == 1 || !isNamePart(text.charAt(at - 2), true));
  }

  private int quoted(int at, char mark, boolean backslash) {
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (backslash && c == '\\') {
        i += 2;
      } else if (c != mark) {
        i++;
      } else if (text.startsWith(String.valueOf(mark), i + 1)) {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return text.length();
  }

  private int dollarQuoted(int at) {
    boolean insideName = at > 0 && isNamePart(text.charAt(at - 1), true);
    int tagEnd = text.indexOf('$', at + 1);
    if (insideName || tagEnd < 0 || (tagEnd > at + 1 && wordEnd(at + 1) < tagEnd)) {
      return at;
    }
    if (tagEnd > at + 1 && Character.isDigit(text.charAt(at + 1))) {
      return at;
    }
    String tag = text.substring(at, tagEnd + 1);
    int close = text.indexOf(tag, tagEnd + 1);
    return close < 0 ? text.length() : close + tag.length();
  }

  private int comment(int at) {
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      if (text.startsWith("/*", i)) {
        depth++;
        i++;
      } else if (text.startsWith("*/", i)) {
        depth--;
        i++;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return text.length();
  }

  private int orLength(int offset) {
    return offset < 0 ? text.length() : offset;
  }

  private static boolean isNamePart(char c, boolean digits) {
    return Character.isLetter(c) || c == '_' || c >= 0x80 || (digits && Character.isDigit(c));
  }
}
