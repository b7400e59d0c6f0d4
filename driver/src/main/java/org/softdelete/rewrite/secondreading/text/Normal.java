package org.softdelete.rewrite.secondreading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words and signs of a text, without what does not matter: blanks, comments, and the case of
 * what is not quoted. Two texts with the same ones say the same. Immutable.
 */
public record Normal(List<String> words) {

  /** The words and signs of {@code sql}. */
  public static Normal of(String sql, Quotation quotation) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      int end = quotation.commentEnd(sql, i);
      if (end > i || quotation.isBlank(c)) {
        i = Math.max(end, i + 1);
        continue;
      }
      end = quotation.end(sql, i);
      if (end == i) {
        end = wordEnd(sql, i, quotation);
        words.add(sql.substring(i, end).toUpperCase(Locale.ROOT));
      } else {
        words.add(sql.substring(i, end));
      }
      i = end;
    }
    return new Normal(words);
  }

  /** The offset behind the word or number that begins at {@code start}, or behind the sign. */
  private static int wordEnd(String sql, int start, Quotation quotation) {
    int i = start;
    while (i < sql.length() && quotation.isWordPart(sql.charAt(i))) {
      i++;
    }
    return Math.max(i, start + 1);
  }

  /** How often {@code word}, in upper case, stands there outside of quotes. */
  public int count(String word) {
    int count = 0;
    for (String other : words) {
      count += other.equals(word) ? 1 : 0;
    }
    return count;
  }

  /** The word at place {@code i}; empty behind the last one. */
  String word(int i) {
    return i < words.size() ? words.get(i) : "";
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
