package org.softdelete.sql;

/** What a name in quotes spells. */
final class QuotedName {

  private QuotedName() {}

  /**
   * The name that stands in {@code sql} from {@code start} to before {@code end}; a name without
   * quotes is itself.
   *
   * @param escape what begins an escape in a {@code U&"…"} name: a backslash, or what {@code
   *     UESCAPE} says
   */
  static String read(String sql, int start, int end, char escape) {
    char quote = sql.charAt(start);
    if (quote == 'U' || quote == 'u') {
      if (start + 2 < end && sql.charAt(start + 1) == '&' && sql.charAt(start + 2) == '"') {
        return unescape(read(sql, start + 2, end, escape), escape);
      }
    }
    if (quote != '"' && quote != '`') {
      return sql.substring(start, end);
    }
    String content = sql.substring(start + 1, Math.max(start + 1, end - 1));
    if (content.indexOf(quote) < 0) {
      return content;
    }
    String one = String.valueOf(quote);
    return content.replace(one + one, one);
  }

  /**
   * Resolves {@code \0061} and {@code \+000061} (ISO/IEC 9075-2, 5.2, Unicode delimited
   * identifier). What is no valid escape stays as it is: the database refuses it.
   */
  static String unescape(String text, char escape) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != escape || i + 1 >= text.length()) {
        result.append(c);
        continue;
      }
      boolean doubled = text.charAt(i + 1) == escape;
      boolean six = text.charAt(i + 1) == '+';
      int from = i + (six ? 2 : 1);
      int to = from + (six ? 6 : 4);
      if (doubled) {
        result.append(c);
        i++;
      } else if (to <= text.length() && isHex(text, from, to)) {
        int codePoint = Integer.parseInt(text.substring(from, to), 16);
        if (Character.isValidCodePoint(codePoint)) {
          result.appendCodePoint(codePoint);
        }
        i = to - 1;
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  private static boolean isHex(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
