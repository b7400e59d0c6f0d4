package org.softdelete.rewrite.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.PlainLiteral;
import org.softdelete.sql.Tokens;

/**
 * What texts have in common that differ in their plain literals alone: a text with a hole for each.
 * Between the holes texts of one shape are the same to the byte, so the tokens there are the same,
 * too. Immutable.
 */
final class TextShape {

  private final List<String> between;
  private final boolean[] strings;
  private final int[] starts;
  private final int[] ends;

  private TextShape(List<String> between, boolean[] strings, int[] starts, int[] ends) {
    this.between = between;
    this.strings = strings;
    this.starts = starts;
    this.ends = ends;
  }

  /** The shape of a text, or null if it has no plain literal, or one that is part of a name. */
  static @Nullable TextShape of(Tokens tokens) {
    String sql = tokens.sql();
    List<String> between = new ArrayList<>();
    List<Integer> holes = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, Keyword.UESCAPE)) {
        return null;
      }
      if (isPlainLiteral(tokens, i)) {
        between.add(sql.substring(end, tokens.start(i)));
        holes.add(i);
        end = tokens.end(i);
      }
    }
    between.add(sql.substring(end));
    if (holes.isEmpty()) {
      return null;
    }
    boolean[] strings = new boolean[holes.size()];
    int[] starts = new int[holes.size()];
    int[] ends = new int[holes.size()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = tokens.is(holes.get(i), Tokens.STRING);
      starts[i] = tokens.start(holes.get(i));
      ends[i] = tokens.end(holes.get(i));
    }
    return new TextShape(List.copyOf(between), strings, starts, ends);
  }

  /** Whether token {@code i} is one in whose place another may stand. */
  static boolean isPlainLiteral(Tokens tokens, int i) {
    char type = tokens.type(i);
    return type == Tokens.NUMBER
        || (type == Tokens.STRING && tokens.sql().charAt(tokens.start(i)) == '\'');
  }

  /** How many holes there are. */
  int size() {
    return strings.length;
  }

  /** What stands between the holes, from the start of the text to its end. */
  List<String> between() {
    return between;
  }

  /** Where the literal in hole {@code i} begins in the text that the shape was taken from. */
  int start(int i) {
    return starts[i];
  }

  /** Where it ends there. */
  int end(int i) {
    return ends[i];
  }

  /** Whether that text has a hole between two offsets, where no literal is cut in two. */
  boolean hasHoleBetween(int start, int end) {
    return IntStream.of(ends).anyMatch(hole -> hole > start && hole <= end);
  }

  /**
   * The literals in {@code sql}.
   *
   * @return one for each hole, in an array with a place in front of each and behind the last; null
   *     if {@code sql} is not of this shape
   */
  @Nullable String @Nullable [] literalsIn(String sql) {
    @Nullable String[] found = new @Nullable String[2 * strings.length + 1];
    int at = 0;
    for (int i = 0; i < strings.length; i++) {
      String fixed = between.get(i);
      int start = at + fixed.length();
      at = sql.startsWith(fixed, at) ? literalEnd(sql, start, strings[i]) : -1;
      if (at <= start) {
        return null;
      }
      found[2 * i + 1] = sql.substring(start, at);
    }
    String last = between.get(strings.length);
    return sql.length() == at + last.length() && sql.endsWith(last) ? found : null;
  }

  private static int literalEnd(String sql, int start, boolean string) {
    if (!string) {
      return PlainLiteral.numberEnd(sql, start);
    }
    return start < sql.length() && sql.charAt(start) == '\''
        ? PlainLiteral.stringEnd(sql, start)
        : -1;
  }

  /**
   * A hash that texts of one shape have in common: of all but digits, points and what is in single
   * quotes.
   */
  static int hash(String sql) {
    int hash = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        int close = sql.indexOf('\'', i + 1);
        i = close < 0 ? sql.length() : close;
      } else if (c < '.' || c > '9') {
        hash = Integer.rotateLeft(hash, 5) ^ c;
      }
    }
    return hash;
  }
}
