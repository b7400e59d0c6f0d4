package org.softdelete.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word, a sign or a blank of a text, and whether it is new there. Immutable.
 *
 * @param text never empty
 * @param inserted whether the text that was there before does not have it at this place
 */
record Piece(String text, boolean inserted) {

  private static final Pattern WORD_OR_SIGN = Pattern.compile("[\\w.]+|\\R|.");

  /**
   * The pieces of {@code after}. Those that belong to a longest common subsequence with {@code
   * before} were there already; the others are new.
   */
  static List<Piece> compare(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    int[][] common = commonBefore(old, now);
    List<Piece> pieces = new ArrayList<>();
    int i = old.size();
    int j = now.size();
    // Backwards, so that of two equal words the later one counts as kept: the driver inserts in
    // front of what ends a statement, and appends to conditions.
    while (j > 0) {
      boolean kept = i > 0 && old.get(i - 1).equals(now.get(j - 1));
      if (kept || i == 0 || common[i][j - 1] >= common[i - 1][j]) {
        pieces.add(new Piece(now.get(j - 1), !kept));
        j--;
        i -= kept ? 1 : 0;
      } else {
        i--;
      }
    }
    Collections.reverse(pieces);
    return pieces;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  boolean isLineBreak() {
    return text.endsWith("\n");
  }

  private static List<String> words(String text) {
    return WORD_OR_SIGN.matcher(text).results().map(MatchResult::group).toList();
  }

  /** The lengths of the longest common subsequences of the first i old and j new words. */
  private static int[][] commonBefore(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = 1; i <= old.size(); i++) {
      for (int j = 1; j <= now.size(); j++) {
        common[i][j] =
            old.get(i - 1).equals(now.get(j - 1))
                ? common[i - 1][j - 1] + 1
                : Math.max(common[i - 1][j], common[i][j - 1]);
      }
    }
    return common;
  }
}
