package org.softdelete.rewrite;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds listed names in a text, written with another plan than the driver's scanner: character by
 * character, without tokens. A word is what letters, digits and underscores make up; it counts
 * where it is not inside of a literal, a quoted name or a comment, and not part of a longer plain
 * word. For one text.
 */
final class LooseReader {

  /** What differs between the databases. */
  enum Rules {
    H2(true, true, false, "\\$\\$"),
    POSTGRESQL(false, true, true, "\\$(?:[\\p{IsAlphabetic}_][\\p{IsAlphabetic}_0-9]*)?\\$"),
    HSQLDB(false, false, false, "(?!)");

    private final boolean backquotesAndSlashes;
    private final boolean nestedComments;
    private final boolean escapes;
    private final Pattern dollars;

    Rules(boolean backquotesAndSlashes, boolean nestedComments, boolean escapes, String dollars) {
      this.backquotesAndSlashes = backquotesAndSlashes;
      this.nestedComments = nestedComments;
      this.escapes = escapes;
      this.dollars = Pattern.compile(dollars);
    }
  }

  private static final String ODD_LINE_ENDS = "\u000b\f\u0085\u2028\u2029";

  private final String sql;
  private final Rules rules;
  private final Set<String> names;
  private boolean found;
  private boolean broken;

  private LooseReader(String sql, Rules rules, Set<String> names) {
    this.sql = sql;
    this.rules = rules;
    this.names = names;
  }

  /** Whether one of {@code names}, in lower case, stands as a word in {@code sql}. */
  static boolean finds(String sql, Rules rules, Set<String> names) {
    LooseReader reader = new LooseReader(sql, rules, names);
    int at = 0;
    while (at < sql.length()) {
      at = reader.read(at);
    }
    return reader.found;
  }

  private int read(int at) {
    char c = sql.charAt(at);
    if (isNamePart(c) && !(c >= '0' && c <= '9')) {
      return readName(at);
    }
    int dollars = dollarsEnd(at);
    if (dollars > at) {
      int close = sql.indexOf(sql.substring(at, dollars), dollars);
      return close < 0 ? brokenAt(dollars) : close + dollars - at;
    }
    if (c == '\'' || c == '"' || (c == '`' && rules.backquotesAndSlashes)) {
      return readQuoted(at, c);
    }
    boolean line = sql.startsWith("--", at);
    if (line || (rules.backquotesAndSlashes && sql.startsWith("//", at))) {
      return readLineComment(at);
    }
    return sql.startsWith("/*", at) && !broken ? commentEnd(at) : at + 1;
  }

  private int brokenAt(int next) {
    broken = true;
    return next;
  }

  /** To PostgreSQL, all outside of ASCII are letters. */
  private boolean isBlank(char c) {
    return switch (rules) {
      case POSTGRESQL -> false;
      case H2 -> Character.isSpaceChar(c);
      case HSQLDB -> Character.isSpaceChar(c) || c == '\u0085' || c == '\u180e';
    };
  }

  private boolean isNamePart(char c) {
    return c >= 0x80
        ? !isBlank(c)
        : c == '_' || Character.isLetterOrDigit(c) || (c == '#' && rules == Rules.H2);
  }

  private int readName(int start) {
    int end = start;
    while (end < sql.length() && (isNamePart(sql.charAt(end)) || sql.charAt(end) == '$')) {
      end++;
    }
    findWords(start, end);
    boolean escape = rules.escapes && end == start + 1 && (sql.charAt(start) | 0x20) == 'e';
    return escape && sql.startsWith("'", end) ? readEscaped(end) : end;
  }

  private void findWords(int from, int to) {
    boolean plain = sql.substring(from, to).chars().allMatch(c -> c < 0x80);
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || !(Character.isLetterOrDigit(sql.charAt(i)) || sql.charAt(i) == '_')) {
        boolean part = plain && i - start < to - from;
        found |= !part && names.contains(sql.substring(start, i).toLowerCase(Locale.ROOT));
        start = i + 1;
      }
    }
  }

  private int dollarsEnd(int at) {
    var matcher = rules.dollars.matcher(sql).region(at, sql.length());
    return !broken && matcher.lookingAt() ? matcher.end() : at;
  }

  private int readQuoted(int at, char quote) {
    int close = broken ? -1 : sql.indexOf(quote, at + 1);
    while (close >= 0 && sql.startsWith(String.valueOf(quote), close + 1)) {
      close = sql.indexOf(quote, close + 2);
    }
    if (close < 0) {
      return brokenAt(at + 1);
    }
    String content = sql.substring(at + 1, close).toLowerCase(Locale.ROOT);
    found |= quote != '\'' && names.contains(content);
    return close + 1;
  }

  private int readEscaped(int quote) {
    int i = quote + 1;
    while (i < sql.length() && !broken) {
      char c = sql.charAt(i);
      if (c == '\\' || sql.startsWith("''", i)) {
        i += 2;
      } else if (c == '\'') {
        return continued(i + 1);
      } else {
        i++;
      }
    }
    return brokenAt(quote + 1);
  }

  /** A literal goes on in the next line, with all its ways. */
  private int continued(int end) {
    var next = Pattern.compile("(?:[\\x00- ]|--[^\\n\\r]*)*'").matcher(sql);
    boolean goesOn =
        next.region(end, sql.length()).lookingAt()
            && next.group().replaceAll("--[^\\n\\r]*", "").matches("(?s).*[\\n\\r].*");
    return goesOn ? readEscaped(next.end() - 1) : end;
  }

  private int readLineComment(int at) {
    int end = rules == Rules.HSQLDB ? sql.indexOf('\r', at) : -1;
    if (end < 0) {
      end = at;
      while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
        end++;
      }
    }
    int sure = at;
    while (!broken && sure < end && ODD_LINE_ENDS.indexOf(sql.charAt(sure)) < 0) {
      sure++;
    }
    findWords(sure, end);
    return end;
  }

  private int commentEnd(int at) {
    int depth = 0;
    int i = at;
    while (i < sql.length()) {
      if (sql.startsWith("/*", i) && (depth == 0 || rules.nestedComments)) {
        depth++;
        i += 2;
      } else if (sql.startsWith("*/", i)) {
        i += 2;
        if (--depth == 0) {
          return i;
        }
      } else {
        i++;
      }
    }
    return brokenAt(at + 2);
  }
}
