package org.softdelete.rewrite.secondreading.text;

import org.softdelete.sql.Lexis;
import org.softdelete.sql.Lexis.DollarQuotes;

/** Where literals, quoted names, comments and words end. Immutable. */
public record Quotation(Lexis lexis) {

  /**
   * Where the literal or quoted name ends that begins at {@code start}.
   *
   * @return the offset behind it, the end of the text if it is not closed; {@code start} if none
   *     begins there
   */
  int end(String sql, int start) {
    char c = sql.charAt(start);
    if (c == '\'' || c == '"' || (c == '`' && lexis.hasBackquotedNames())) {
      return closing(sql, start, c, c == '\'' && isEscaping(sql, start));
    }
    return c == '$' && (start == 0 || !isWordPart(sql.charAt(start - 1)))
        ? dollarQuotedEnd(sql, start)
        : start;
  }

  /** Whether the literal is {@code E'…'}, and the E the whole word in front of it. */
  private boolean isEscaping(String sql, int quote) {
    boolean marked = quote > 0 && (sql.charAt(quote - 1) == 'E' || sql.charAt(quote - 1) == 'e');
    return lexis.hasEscapeStrings() && marked && (quote == 1 || !isWordPart(sql.charAt(quote - 2)));
  }

  private static int closing(String sql, int start, char quote, boolean escaping) {
    int i = start + 1;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (escaping && c == '\\') {
        i += 2;
      } else if (c != quote) {
        i++;
      } else if (i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return sql.length();
  }

  private int dollarQuotedEnd(String sql, int start) {
    int end = start + 1;
    if (lexis.dollarQuotes() == DollarQuotes.NONE) {
      return start;
    }
    boolean tagged = lexis.dollarQuotes() == DollarQuotes.TAGGED;
    boolean digit = end < sql.length() && Character.isDigit(sql.charAt(end));
    while (tagged && !digit && end < sql.length() && isWordPart(sql.charAt(end))) {
      if (sql.charAt(end) == '$') {
        break;
      }
      end++;
    }
    if (end >= sql.length() || sql.charAt(end) != '$') {
      return start;
    }
    String tag = sql.substring(start, end + 1);
    int close = sql.indexOf(tag, end + 1);
    return close < 0 ? sql.length() : close + tag.length();
  }

  /**
   * Where the comment ends that begins at {@code start}.
   *
   * @return the offset behind it; {@code start} if none begins there
   */
  int commentEnd(String sql, int start) {
    boolean line =
        sql.startsWith("--", start) || (lexis.hasSlashComments() && sql.startsWith("//", start));
    if (line) {
      return lineEnd(sql, start);
    }
    return sql.startsWith("/*", start) ? bracketedEnd(sql, start) : start;
  }

  private int lineEnd(String sql, int start) {
    int feed = sql.indexOf('\n', start);
    int carriage = sql.indexOf('\r', start);
    boolean atReturn = carriage >= 0 && (lexis.letsCommentsReachReturn() || carriage < feed);
    int end = atReturn || feed < 0 ? carriage : feed;
    return end < 0 ? sql.length() : end;
  }

  private int bracketedEnd(String sql, int start) {
    int depth = 1;
    int i = start + 2;
    while (i < sql.length() && depth > 0) {
      if (sql.startsWith("*/", i)) {
        depth--;
        i += 2;
      } else if (lexis.nestsComments() && sql.startsWith("/*", i)) {
        depth++;
        i += 2;
      } else {
        i++;
      }
    }
    return i;
  }

  /** Whether a character can be part of a word or number. */
  boolean isWordPart(char c) {
    return c < 0x80
        ? Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#'
        : !isBlank(c);
  }

  boolean isBlank(char c) {
    return lexis.isBlank(c);
  }
}
