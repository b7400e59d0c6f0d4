package org.softdelete.rewrite.rules;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.softdelete.dialect.Dialect;
import org.softdelete.dialect.Dialect.Product;
import org.softdelete.rules.Identifier;

/**
 * What a name means to the database: two names are the same where these are equal. Immutable.
 *
 * @param dialect the database's SQL
 */
public record NameFolding(Dialect dialect) {

  /** PostgreSQL manual, 4.1.1: of a longer name, only so many bytes are used. */
  private static final int LONGEST_IN_POSTGRESQL = 63;

  /** What {@code text} means, which stood in quotes or not. */
  public String fold(String text, boolean quoted) {
    if (dialect.product() == Product.POSTGRESQL) {
      return truncated(quoted ? text : lowerAscii(text));
    }
    return switch (dialect.unquotedNames()) {
      case UPPER -> quoted ? text : text.toUpperCase(Locale.ENGLISH);
      case LOWER -> quoted ? text : text.toLowerCase(Locale.ENGLISH);
      case EXACT -> text;
      case INSENSITIVE -> text.toUpperCase(Locale.ENGLISH).toLowerCase(Locale.ENGLISH);
    };
  }

  /** What a name in a rules file means. */
  public String fold(Identifier name) {
    return fold(name.text(), name.quoted());
  }

  /** PostgreSQL leaves letters outside ASCII as they are in an encoding of several bytes. */
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

  private static String truncated(String text) {
    if (text.length() * 3 <= LONGEST_IN_POSTGRESQL) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int end = LONGEST_IN_POSTGRESQL;
    if (bytes.length <= end) {
      return text;
    }
    while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }
}
