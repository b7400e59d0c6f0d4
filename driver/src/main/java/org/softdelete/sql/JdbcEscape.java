package org.softdelete.sql;

/**
 * What drivers make of the braces of JDBC 4.3, 13.4, before the database sees a text. They do not
 * look whether the word behind the brace ends where the name of an escape ends: {@code {ojusers}}
 * is {@code users}.
 */
final class JdbcEscape {

  private static final String FUNCTION = "fn";

  /** Those that are left out with their brace. */
  private static final String[] LEFT_OUT = {"oj", FUNCTION, "params"};

  private JdbcEscape() {}

  /**
   * Where to read on behind a brace, which ends before {@code from}: behind the name of an escape
   * if more of a word follows it, or it stands for nothing else.
   */
  static int contentStart(String sql, int from, Lexis lexis) {
    int start = blanksEnd(sql, from, lexis);
    if (lexis.functionEscapesLoseLetter() && losesLetter(sql, start)) {
      return Math.min(sql.length(), blanksEnd(sql, start + FUNCTION.length(), lexis) + 1);
    }
    for (String escape : LEFT_OUT) {
      int end = start + escape.length();
      if (end < sql.length()
          && sql.regionMatches(true, start, escape, 0, escape.length())
          && lexis.isNamePart(sql.charAt(end))) {
        return end;
      }
    }
    return from;
  }

  /** pgjdbc looks for a parenthesis, and without one takes the first character for it. */
  private static boolean losesLetter(String sql, int start) {
    return sql.regionMatches(true, start, FUNCTION, 0, FUNCTION.length())
        && sql.indexOf('(', start) < 0;
  }

  private static int blanksEnd(String sql, int from, Lexis lexis) {
    int end = from;
    while (end < sql.length() && lexis.isBlank(sql.charAt(end))) {
      end++;
    }
    return end;
  }
}
