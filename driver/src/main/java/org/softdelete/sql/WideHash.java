package org.softdelete.sql;

/**
 * A hash of 64 bits, wide enough to stand for what it was made of: that two of a million things
 * have one in common happens once in some ten million programs. Each step can be undone, so none
 * loses what those before it told apart; the steps are those of xxHash (BSD licence, Yann Collet).
 * Makes no object.
 */
public final class WideHash {

  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_3 = 0x165667B19E3779F9L;
  private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;

  private WideHash() {}

  /** The hash that {@code hash} becomes by {@code value}. */
  public static long with(long hash, long value) {
    long round = Long.rotateLeft(value * PRIME_2, 31) * PRIME_1;
    return Long.rotateLeft(hash ^ round, 27) * PRIME_1 + PRIME_4;
  }

  /** The hash that {@code hash} becomes by {@code text}. */
  public static long with(long hash, String text) {
    return with(hash, text, 0, text.length());
  }

  /**
   * The hash that {@code hash} becomes by the part of {@code text} from {@code start} to before
   * {@code end}. By two parts it becomes another than by one that is both.
   */
  public static long with(long hash, String text, int start, int end) {
    long result = with(hash, end - start);
    int i = start;
    for (; i < end - 3; i += 4) {
      long low = text.charAt(i) | (long) text.charAt(i + 1) << 16;
      long high = text.charAt(i + 2) | (long) text.charAt(i + 3) << 16;
      result = with(result, low | high << 32);
    }
    if (i == end) {
      return result;
    }
    long rest = 0;
    for (; i < end; i++) {
      rest = rest << 16 | text.charAt(i);
    }
    return with(result, rest);
  }

  /** What a hash is in the end: each of its bits depends on all that it was made of. */
  public static long mixed(long hash) {
    long result = (hash ^ hash >>> 33) * PRIME_2;
    result = (result ^ result >>> 29) * PRIME_3;
    return result ^ result >>> 32;
  }
}
