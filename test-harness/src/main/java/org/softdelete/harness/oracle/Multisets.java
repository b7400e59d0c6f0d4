package org.softdelete.harness.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares rows without regard to their order. */
final class Multisets {

  private static final int SHOWN = 10;

  private Multisets() {}

  /** What each side has more often than the other. */
  record Difference(List<List<String>> onlyDriver, List<List<String>> onlyTwin) {

    boolean isEmpty() {
      return onlyDriver.isEmpty() && onlyTwin.isEmpty();
    }

    /** The difference in words, {@code verb} telling what a side does with its rows. */
    List<String> sentences(String verb) {
      List<String> sentences = new ArrayList<>();
      sentence(sentences, "driver " + verb, onlyDriver);
      sentence(sentences, "twin " + verb, onlyTwin);
      return sentences;
    }

    private static void sentence(List<String> sentences, String who, List<List<String>> rows) {
      if (!rows.isEmpty()) {
        String more = rows.size() > SHOWN ? " and " + (rows.size() - SHOWN) + " more" : "";
        sentences.add(
            "Only the %s %s%s".formatted(who, rows.subList(0, Math.min(SHOWN, rows.size())), more));
      }
    }
  }

  /** Compares two multisets, given as lists. */
  static Difference difference(List<List<String>> driver, List<List<String>> twin) {
    return new Difference(minus(driver, twin), minus(twin, driver));
  }

  /** The elements of {@code rows} that are left when those of {@code others} are taken away. */
  static List<List<String>> minus(List<List<String>> rows, List<List<String>> others) {
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    others.forEach(row -> counts.merge(row, 1, Integer::sum));
    List<List<String>> left = new ArrayList<>();
    for (List<String> row : rows) {
      if (counts.merge(row, -1, Integer::sum) < 0) {
        left.add(row);
      }
    }
    return left;
  }
}
