package org.softdelete.sql;

import org.jspecify.annotations.Nullable;

/**
 * A string literal of any form, with all of its parts: those that follow each other with nothing
 * but blanks and comments between them (ISO/IEC 9075-2, 5.3 literal) are one. Immutable.
 *
 * @param text what it says, its escapes resolved
 * @param next the token behind it
 */
public record StringLiteral(String text, int next) {

  private static final int OCTAL_DIGITS = 3;
  private static final String LETTERS = "bfnrt";
  private static final String CONTROLS = "\b\f\n\r\t";

  /** The literal that begins with token {@code i}, or null if none does. */
  public static @Nullable StringLiteral at(Tokens tokens, int i) {
    StringLiteral parts = parts(tokens, i);
    if (parts == null || (tokens.sql().charAt(tokens.start(i)) | 0x20) != 'u') {
      return parts;
    }
    StringLiteral escape = behindUescape(tokens, parts.next);
    return new StringLiteral(
        QuotedName.unescape(parts.text, escapeOf(escape)),
        escape == null ? parts.next : escape.next);
  }

  /** The literal behind the {@code UESCAPE} that token {@code i} is, or null. */
  static @Nullable StringLiteral behindUescape(Tokens tokens, int i) {
    return tokens.is(i, Keyword.UESCAPE) ? parts(tokens, i + 1) : null;
  }

  /** What begins an escape: what such a literal says, which databases take of one character. */
  static char escapeOf(@Nullable StringLiteral said) {
    return said == null || said.text.length() != 1 ? '\\' : said.text.charAt(0);
  }

  private static @Nullable StringLiteral parts(Tokens tokens, int i) {
    int first = tokens.reads(i, "n") && tokens.start(i + 1) == tokens.end(i) ? i + 1 : i;
    StringBuilder text = new StringBuilder();
    int next = first;
    while (tokens.is(next, Tokens.STRING)) {
      text.append(part(tokens.text(next)));
      next++;
    }
    return next == first ? null : new StringLiteral(text.toString(), next);
  }

  private static String part(String literal) {
    if (literal.charAt(0) == '$') {
      int open = literal.indexOf('$', 1) + 1;
      return literal.substring(open, literal.length() - open);
    }
    if ((literal.charAt(0) | 0x20) == 'e') {
      return unescape(literal);
    }
    int quote = literal.indexOf('\'');
    return literal.substring(quote + 1, literal.length() - 1).replace("''", "'");
  }

  /** PostgreSQL 4.1.2.2; a literal of this kind is one token with all that continues it. */
  private static String unescape(String literal) {
    StringBuilder text = new StringBuilder(literal.length());
    int last = literal.length() - 1;
    int i = 2;
    while (i < last) {
      char c = literal.charAt(i);
      if (c == '\\') {
        i = unescape(literal, i + 1, text);
      } else if (c != '\'') {
        text.append(c);
        i++;
      } else if (literal.charAt(i + 1) == '\'') {
        text.append(c);
        i += 2;
      } else {
        i = continuation(literal, i + 1) + 1;
      }
    }
    return text.toString();
  }

  /** The quote that goes on with the literal, behind comments that may hold quotes as well. */
  private static int continuation(String literal, int from) {
    int i = from;
    while (literal.charAt(i) != '\'') {
      if (literal.charAt(i) == '-') {
        while (literal.charAt(i) != '\n' && literal.charAt(i) != '\r') {
          i++;
        }
      } else {
        i++;
      }
    }
    return i;
  }

  /** Reads what stands behind a backslash, and answers where the next thing begins. */
  private static int unescape(String literal, int i, StringBuilder text) {
    char c = literal.charAt(i);
    int hexDigits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    int hexEnd = digitsEnd(literal, i + 1, hexDigits, 16);
    if (hexEnd > i + 1) {
      return append(literal, i + 1, hexEnd, 16, text);
    }
    int octalEnd = digitsEnd(literal, i, OCTAL_DIGITS, 8);
    if (octalEnd > i) {
      return append(literal, i, octalEnd, 8, text);
    }
    int letter = LETTERS.indexOf(c);
    text.append(letter < 0 ? c : CONTROLS.charAt(letter));
    return i + 1;
  }

  private static int append(String literal, int from, int to, int radix, StringBuilder text) {
    int codePoint = (int) Long.parseLong(literal.substring(from, to), radix);
    if (Character.isValidCodePoint(codePoint)) {
      text.appendCodePoint(codePoint);
    }
    return to;
  }

  private static int digitsEnd(String text, int from, int most, int radix) {
    int end = from;
    while (end < from + most && end < text.length() && isDigit(text.charAt(end), radix)) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c, int radix) {
    return c < 0x80 && Character.digit(c, radix) >= 0;
  }
}
