package org.softdelete.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.softdelete.sql.Lexis.DollarQuotes;

/**
 * Cuts SQL text into {@link Tokens} in one pass, in time linear in its length. What is inside
 * string literals, quoted names and comments is never a token of its own.
 *
 * <p>A literal or comment that is not closed is a {@link LexicalProblem}. The database refuses such
 * a text, so it only has to be known whether it names a listed table: behind the problem every word
 * is a token, whatever it stands in.
 *
 * <p>Confined to one thread and one text.
 */
public final class Scanner {

  /** What some readers of text end a line at, and no database here does. */
  private static final String ODD_LINE_ENDS = "\u000b\f\u0085\u2028\u2029";

  private final String sql;
  private final Lexis lexis;
  private final int length;
  private final List<Tokens.Comment> hintComments = new ArrayList<>(0);
  private final List<Tokens.Doubt> doubts = new ArrayList<>(0);
  private final TokenTable table;
  private @Nullable LexicalProblem problem;
  private @Nullable LexicalProblem cut;
  private boolean escapesNamed;
  private boolean readOneWay = true;

  private Scanner(String sql, Lexis lexis) {
    this.sql = sql;
    this.lexis = lexis;
    this.length = sql.length();
    this.table = new TokenTable(length);
  }

  /** The tokens of {@code sql}. */
  public static Tokens scan(String sql, Lexis lexis) {
    Scanner scanner = new Scanner(sql, lexis);
    int position = 0;
    while (position < scanner.length) {
      char c = sql.charAt(position);
      position = lexis.isBlank(c) ? position + 1 : scanner.scanAt(position, c);
    }
    return scanner.tokens();
  }

  private Tokens tokens() {
    boolean cutFirst = cut != null && (problem == null || cut.offset() < problem.offset());
    LexicalProblem first = cutFirst ? cut : problem;
    Tokens tokens = new Tokens(sql, table, hintComments, first, readOneWay, List.copyOf(doubts));
    for (int i = 1; escapesNamed && i < tokens.size(); i++) {
      if (tokens.is(i, Keyword.UESCAPE) && tokens.is(i - 1, Tokens.QUOTED)) {
        table.setHash(i - 1, NameHash.of(tokens.name(i - 1)));
      }
    }
    return tokens;
  }

  /** Reads what begins with {@code c} at {@code start}, and answers where the next thing begins. */
  private int scanAt(int start, char c) {
    if (lexis.isNameStart(c)) {
      return scanWord(start);
    }
    return switch (c) {
      case '\'' ->
          scanEnclosed(start, start, quotedEnd(start, c), Tokens.STRING, "a string literal");
      case '"' -> scanEnclosed(start, start, quotedEnd(start, c), Tokens.QUOTED, "a quoted name");
      case '`' ->
          lexis.hasBackquotedNames()
              ? scanEnclosed(start, start, quotedEnd(start, c), Tokens.QUOTED, "a quoted name")
              : add(c, start, start + 1);
      case '$' -> scanDollar(start);
      case '-' -> follows(start, '-') ? lineComment(start) : add(c, start, start + 1);
      case '/' -> scanSlash(start);
      case '{' -> scanBrace(start);
      default ->
          c >= '0' && c <= '9'
              ? add(Tokens.NUMBER, start, PlainLiteral.numberEnd(sql, start))
              : add(c, start, start + 1);
    };
  }

  /** Behind a brace, words may be left out; where one loses more than a letter, nothing is sure. */
  private int scanBrace(int start) {
    int from = add('{', start, start + 1);
    int content = JdbcEscape.contentStart(sql, from, lexis);
    if (content == from) {
      return from;
    }
    readOneWay = false;
    if (Character.isLetter(sql.charAt(content - 1)) && sql.charAt(content - 1) < 0x80) {
      return content;
    }
    cut = cut == null ? new LexicalProblem(start, "this escape loses its first character") : cut;
    return content - 1;
  }

  private int scanSlash(int start) {
    if (follows(start, '*') && problem == null) {
      return scanComment(start);
    }
    boolean comment = lexis.hasSlashComments() && follows(start, '/');
    return comment ? lineComment(start) : add('/', start, start + 1);
  }

  private int scanWord(int start) {
    int end = start;
    int hash = 0;
    char all = 0;
    char c = sql.charAt(start);
    do {
      hash = end - start < NameHash.LENGTH ? NameHash.step(hash, c) : hash;
      all |= c;
      end++;
      c = end < length ? sql.charAt(end) : 0;
    } while (lexis.isNamePart(c));
    if (end - start == 1 && end < length) {
      int prefixed = scanPrefixedLiteral(start, end);
      if (prefixed > 0) {
        return prefixed;
      }
    }
    if (all >= 0x80) {
      readOneWay = false;
      hash = NameHash.of(sql, start, end);
    }
    Keyword keyword = Keyword.of(hash, sql, start, end, lexis);
    escapesNamed |= keyword == Keyword.UESCAPE;
    table.addWord(keyword, start, end, hash);
    return end;
  }

  /** Reads {@code E'…'}, {@code U&'…'} and {@code U&"…"}; 0 if there is none of them. */
  private int scanPrefixedLiteral(int start, int end) {
    char letter = (char) (sql.charAt(start) | 0x20);
    if (letter == 'e' && lexis.hasEscapeStrings() && sql.charAt(end) == '\'') {
      return scanEnclosed(start, end, escapeLiteralEnd(end), Tokens.STRING, "a string literal");
    }
    if (letter == 'u' && sql.charAt(end) == '&') {
      if (follows(end, '\'')) {
        return scanEnclosed(
            start, end + 1, quotedEnd(end + 1, '\''), Tokens.STRING, "a string literal");
      }
      if (follows(end, '"')) {
        return scanEnclosed(
            start, end + 1, quotedEnd(end + 1, '"'), Tokens.QUOTED, "a quoted name");
      }
    }
    return 0;
  }

  private int scanDollar(int start) {
    if (lexis.dollarQuotes() == DollarQuotes.NONE) {
      return add('$', start, start + 1);
    }
    int tagEnd = start + 1;
    while (lexis.dollarQuotes() == DollarQuotes.TAGGED
        && tagEnd < length
        && sql.charAt(tagEnd) != '$'
        && (tagEnd == start + 1
            ? lexis.isNameStart(sql.charAt(tagEnd))
            : lexis.isNamePart(sql.charAt(tagEnd)))) {
      tagEnd++;
    }
    if (tagEnd >= length || sql.charAt(tagEnd) != '$') {
      return add('$', start, start + 1);
    }
    String tag = sql.substring(start, tagEnd + 1);
    int close = problem == null ? sql.indexOf(tag, tagEnd + 1) : -1;
    int end = close < 0 ? -1 : close + tag.length();
    return scanEnclosed(start, tagEnd, end, Tokens.STRING, "a dollar-quoted string");
  }

  private int scanComment(int start) {
    int depth = 0;
    int i = start;
    while (i < length) {
      char c = sql.charAt(i);
      if (c == '/' && follows(i, '*') && (depth == 0 || lexis.nestsComments())) {
        depth++;
        i += 2;
      } else if (c == '*' && follows(i, '/')) {
        depth--;
        i += 2;
        if (depth == 0) {
          if (sql.charAt(start + 2) == '+') {
            hintComments.add(new Tokens.Comment(start, i, table.size()));
          }
          return i;
        }
      } else {
        i++;
      }
    }
    problem = new LexicalProblem(start, "a comment is not closed");
    return start + 2;
  }

  /**
   * Adds the token from {@code start} to {@code end}, opened by the quote that ends before or at
   * {@code quote}; where it is not closed ({@code end} negative), goes on behind that quote.
   */
  private int scanEnclosed(int start, int quote, int end, char type, String what) {
    if (end < 0 || problem != null) {
      if (problem == null) {
        problem = new LexicalProblem(start, what + " is not closed");
      }
      return quote + 1;
    }
    add(type, start, end);
    int last = table.size() - 1;
    if (type == Tokens.QUOTED) {
      table.setHash(last, NameHash.of(QuotedName.read(sql, start, end, '\\')));
    }
    return end;
  }

  private int quotedEnd(int quote, char mark) {
    return problem == null ? PlainLiteral.quotedEnd(sql, quote, mark) : -1;
  }

  /**
   * PostgreSQL 4.1.2.2: in {@code E'…'} a backslash escapes the quote; 4.1.2.1: parts that only
   * white space with a line break separates are one literal, and the prefix holds for all of them.
   */
  private int escapeLiteralEnd(int quote) {
    int i = quote + 1;
    while (i < length && problem == null) {
      char c = sql.charAt(i);
      if (c == '\\') {
        i += 2;
      } else if (c != '\'') {
        i++;
      } else if (follows(i, '\'')) {
        i += 2;
      } else {
        int next = continuation(i + 1);
        if (next < 0) {
          return i + 1;
        }
        i = next + 1;
      }
    }
    return -1;
  }

  /** The offset of the quote that continues the literal which ended at {@code i}; -1 if none. */
  private int continuation(int i) {
    boolean lineBreak = false;
    while (i < length) {
      char c = sql.charAt(i);
      if (c == '-' && follows(i, '-')) {
        i = lineEnd(i);
      } else if (lexis.isBlank(c)) {
        lineBreak |= c == '\n' || c == '\r';
        i++;
      } else {
        return c == '\'' && lineBreak ? i : -1;
      }
    }
    return -1;
  }

  /** Skips a comment that ends with its line. */
  private int lineComment(int start) {
    int end = lineEnd(start);
    int odd = start;
    while (odd < end && ODD_LINE_ENDS.indexOf(sql.charAt(odd)) < 0) {
      odd++;
    }
    if (odd < end) {
      doubts.add(new Tokens.Doubt(odd, end));
    }
    return end;
  }

  private int lineEnd(int i) {
    int end = lexis.letsCommentsReachReturn() ? sql.indexOf('\r', i) : -1;
    return end < 0 ? nearestLineEnd(i) : end;
  }

  private int nearestLineEnd(int i) {
    while (i < length && sql.charAt(i) != '\n' && sql.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private boolean follows(int i, char c) {
    return i + 1 < length && sql.charAt(i + 1) == c;
  }

  private int add(char type, int start, int end) {
    table.add(type, start, end);
    return end;
  }
}
