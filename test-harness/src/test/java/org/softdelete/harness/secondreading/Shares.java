package org.softdelete.harness.secondreading;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.softdelete.rewrite.secondreading.Outcome;

/** How second readings ended, by the kind of the statement. Confined to one thread. */
final class Shares {

  private final Map<String, Map<Outcome, Integer>> kinds = new TreeMap<>();

  /** Counts a text that names a listed table; others are not read along. */
  void add(Reading reading) {
    if (reading.rewritten().listed()) {
      add("all", reading);
      add(reading.kind(), reading);
      if (reading.isPlainChange()) {
        add("changes without upserts", reading);
      }
    }
  }

  private void add(String kind, Reading reading) {
    kinds
        .computeIfAbsent(kind, key -> new EnumMap<>(Outcome.class))
        .merge(reading.verdict().outcome(), 1, Integer::sum);
  }

  /** How many of a kind ended so. */
  int count(String kind, Outcome outcome) {
    return kinds.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0);
  }

  /** How many of a kind there are. */
  int count(String kind) {
    return kinds.getOrDefault(kind, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The share of a kind, from 0 to 1, that is confirmed. */
  double confirmed(String kind) {
    return (double) count(kind, Outcome.CONFIRMED) / count(kind);
  }

  /** A line for each kind. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append("%-26s %9s".formatted("", "texts"));
    for (Outcome outcome : Outcome.values()) {
      table.append("%11s".formatted(outcome));
    }
    for (String kind : kinds.keySet()) {
      table.append("%n%-26s %9d".formatted(kind, count(kind)));
      for (Outcome outcome : Outcome.values()) {
        table.append("%10.1f%%".formatted(100.0 * count(kind, outcome) / count(kind)));
      }
    }
    return table.toString();
  }
}
