package org.softdelete.dialect;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.softdelete.sql.Tokens;

/**
 * What a name means to the database: two names are the same where these are equal. Immutable.
 *
 * @param unquoted what becomes of a name without quotes
 * @param longest of a longer name only so many bytes of UTF-8 are used; 0 if all are
 * @param foldsBackquoted whether a name in back quotes is folded as one without quotes
 */
public record Names(Unquoted unquoted, int longest, boolean foldsBackquoted) {

  /** What a database makes of a name without quotes. */
  public enum Unquoted {
    /** Folded to upper case, as ISO/IEC 9075-2 has it. */
    UPPER,
    /** Folded to lower case. */
    LOWER,
    /** Folded to lower case in ASCII; letters outside of it stay as they are. */
    LOWER_ASCII,
    /** Kept as it is written, and compared exactly. */
    EXACT,
    /** Compared without regard to case, quoted or not. */
    INSENSITIVE
  }

  /** A name as SQL text that means exactly it (ISO/IEC 9075-2, 5.2 delimited identifier). */
  public static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** What {@code text} means, which stood in quotes or not. */
  public String fold(String text, boolean quoted) {
    return truncated(
        switch (unquoted) {
          case UPPER -> quoted ? text : text.toUpperCase(Locale.ENGLISH);
          case LOWER -> quoted ? text : text.toLowerCase(Locale.ENGLISH);
          case LOWER_ASCII -> quoted ? text : lowerAscii(text);
          case EXACT -> text;
          case INSENSITIVE -> text.toUpperCase(Locale.ENGLISH).toLowerCase(Locale.ENGLISH);
        });
  }

  /** What the name that token {@code i} spells means. */
  public String fold(Tokens tokens, int i) {
    boolean folded = foldsBackquoted && tokens.sql().charAt(tokens.start(i)) == '`';
    return fold(tokens.name(i), tokens.is(i, Tokens.QUOTED) && !folded);
  }

  private static String lowerAscii(String text) {
    int i = 0;
    while (i < text.length() && !isUpperAscii(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    char[] chars = text.toCharArray();
    for (; i < chars.length; i++) {
      chars[i] = isUpperAscii(chars[i]) ? Character.toLowerCase(chars[i]) : chars[i];
    }
    return new String(chars);
  }

  private static boolean isUpperAscii(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private String truncated(String text) {
    // A character has three bytes of UTF-8 at most; a pair of surrogates has four.
    if (longest == 0 || text.length() * 3 <= longest) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int end = longest;
    if (bytes.length <= end) {
      return text;
    }
    while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
