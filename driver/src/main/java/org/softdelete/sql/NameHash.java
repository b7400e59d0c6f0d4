package org.softdelete.sql;

import java.util.Locale;

/**
 * A hash of a name that does not depend on case, so that one look-up finds a name in any spelling
 * that a database could take for it.
 */
public final class NameHash {

  /** Only the beginning counts: a database may cut a name off behind it (PostgreSQL: 63 bytes). */
  static final int LENGTH = 15;

  private NameHash() {}

  /** The hash of {@code name}. */
  public static int of(String name) {
    return of(name, 0, name.length());
  }

  /** The hash of the part of {@code text} from {@code start} to before {@code end}. */
  static int of(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= 0x80) {
        return ofBeginning(folded(text.substring(start, end)));
      }
    }
    return ofBeginning(text.substring(start, end));
  }

  private static int ofBeginning(String name) {
    int hash = 0;
    for (int i = 0; i < name.length() && i < LENGTH; i++) {
      hash = step(hash, name.charAt(i));
    }
    return hash;
  }

  /** The hash of a name that goes on with {@code c}; this bit is all that tells A from a. */
  static int step(int hash, char c) {
    return 31 * hash + (c | 0x20);
  }

  /** Outside ASCII, folding may change a name's length: {@code straße} is {@code STRASSE}. */
  private static String folded(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
