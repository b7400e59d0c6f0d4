package org.softdelete.sql;

/**
 * The lexical rules of one kind of database, as far as they differ (PostgreSQL manual, 4.1 Lexical
 * Structure; H2: SQL Grammar, Literals and Comments).
 */
public enum Lexis {
  /** {@code //} comments, {@code $$}-strings without a tag, back-quoted names. */
  H2,
  /** {@code $tag$}-strings, {@code E'…'} with backslashes; names may hold any non-ASCII letter. */
  POSTGRESQL;

  private static final int NAME_START = 1;
  private static final int NAME_PART = 2;
  private static final byte[] ASCII = classesOfAscii();

  boolean isNameStart(char c) {
    return c < 0x80 ? (ASCII[c] & NAME_START) != 0 : !isBlank(c);
  }

  boolean isNamePart(char c) {
    return c < 0x80 ? (ASCII[c] & NAME_PART) != 0 : !isBlank(c);
  }

  boolean isBlank(char c) {
    return c <= ' ' || (this == H2 && c >= 0x80 && Character.isWhitespace(c));
  }

  private static byte[] classesOfAscii() {
    byte[] classes = new byte[0x80];
    for (char c = 0; c < 0x80; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      boolean digit = c >= '0' && c <= '9';
      classes[c] = (byte) (letter ? NAME_START | NAME_PART : digit || c == '$' ? NAME_PART : 0);
    }
    return classes;
  }
}
