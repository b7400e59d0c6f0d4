package org.softdelete.sql;

import java.util.Locale;

/**
 * A hash of a name that does not depend on case, so that one look-up finds a name in any spelling
 * that a database could take for it.
 */
public final class NameHash {

  /** Only the beginning counts: a database may cut a name off behind it (PostgreSQL: 63 bytes). */
  private static final int LENGTH = 15;

  private NameHash() {}

  /** The hash of {@code name}. */
  public static int of(String name) {
    return of(name, 0, name.length());
  }

  /** The hash of the part of {@code text} from {@code start} to before {@code end}. */
  static int of(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end && i - start < LENGTH; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return ofFolded(text.substring(start, end));
      }
      hash = step(hash, c);
    }
    return hash;
  }

  private static int step(int hash, char c) {
    return 31 * hash + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  }

  /** Outside ASCII, folding may change a name's length: {@code straße} is {@code STRASSE}. */
  private static int ofFolded(String name) {
    String folded = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return folded.substring(0, Math.min(LENGTH, folded.length())).hashCode();
  }
}
