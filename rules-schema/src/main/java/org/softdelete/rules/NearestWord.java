package org.softdelete.rules;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which word was meant by a misspelt one. Stateless, so thread-safe. */
public final class NearestWord {

  private NearestWord() {}

  /** What a mistake says was expected: the nearest word, if one is near, and all others. */
  public static String expected(String misspelt, Collection<String> words) {
    String all = "one of: " + String.join(", ", words);
    return nearest(misspelt, words).map(near -> '"' + near + "\" (" + all + ')').orElse(all);
  }

  /**
   * The word most like {@code misspelt}, whatever their case, unless more than about a third of it
   * is wrong. Of words that are equally near the first is taken.
   */
  public static Optional<String> nearest(String misspelt, Collection<String> words) {
    String written = plain(misspelt);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String word : words) {
      int most = (Math.max(written.length(), word.length()) + 2) / 3;
      // The fewest that could do, as most words are of another length.
      int fewest = Math.abs(written.length() - word.length());
      if (fewest <= most && fewest < least) {
        int distance = distance(written, plain(word));
        if (distance <= most && distance < least) {
          least = distance;
          nearest = word;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
  }

  /** Levenshtein's: the fewest letters to insert, drop or replace to get from one to the other. */
  private static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
