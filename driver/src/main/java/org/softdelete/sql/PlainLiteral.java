package org.softdelete.sql;

/**
 * Where literals without a prefix end: numbers, and strings in single quotes (ISO/IEC 9075-2, 5.3
 * literal). All databases read them alike.
 */
public final class PlainLiteral {

  private PlainLiteral() {}

  /**
   * The offset behind the number that begins at {@code start}: digits, with a point among or behind
   * them; an exponent is a word of its own. {@code start} itself if there is no digit.
   */
  public static int numberEnd(String sql, int start) {
    int end = digitsEnd(sql, start);
    boolean point = end > start && end < sql.length() && sql.charAt(end) == '.';
    return point ? digitsEnd(sql, end + 1) : end;
  }

  private static int digitsEnd(String sql, int start) {
    int end = start;
    while (end < sql.length() && sql.charAt(end) >= '0' && sql.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** The offset behind the string that the quote at {@code quote} opens; -1 if it is not closed. */
  public static int stringEnd(String sql, int quote) {
    return quotedEnd(sql, quote, '\'');
  }

  /** The same for any quote, which is written twice where it belongs to what is quoted. */
  static int quotedEnd(String sql, int quote, char mark) {
    int i = sql.indexOf(mark, quote + 1);
    while (i >= 0) {
      if (i + 1 == sql.length() || sql.charAt(i + 1) != mark) {
        return i + 1;
      }
      i = sql.indexOf(mark, i + 2);
    }
    return -1;
  }
}
