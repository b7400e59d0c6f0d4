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

  boolean isNameStart(char c) {
    return isAsciiLetter(c) || c == '_' || (c >= 0x80 && !isBlank(c));
  }

  boolean isNamePart(char c) {
    return isAsciiLetter(c)
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$'
        || (c >= 0x80 && !isBlank(c));
  }

  boolean isBlank(char c) {
    return c <= ' ' || (this == H2 && c >= 0x80 && Character.isWhitespace(c));
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
