package org.softdelete.harness.references;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of random schemas. Immutable.
 *
 * @param schemas how many there were
 * @param acts how many statements and other calls were compared
 * @param refused how many the database refused, by their SQLStates
 * @param changed how many changed rows
 * @param failures reports of those in which the two sides differ
 */
public record ReferenceTally(
    int schemas, int acts, Map<String, Integer> refused, int changed, List<String> failures) {

  /** Nothing yet. */
  public static final ReferenceTally NONE = new ReferenceTally(0, 0, Map.of(), 0, List.of());

  public ReferenceTally {
    refused = Map.copyOf(refused);
    failures = List.copyOf(failures);
  }

  /** Both together. */
  public ReferenceTally plus(ReferenceTally other) {
    Map<String, Integer> all = new TreeMap<>(refused);
    other.refused.forEach((state, count) -> all.merge(state, count, Integer::sum));
    return new ReferenceTally(
        schemas + other.schemas,
        acts + other.acts,
        all,
        changed + other.changed,
        Stream.concat(failures.stream(), other.failures.stream()).toList());
  }

  /** The figures in words. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%d schemas, %d calls, of which %d changed rows, and the database refused %s; %d differences",
        schemas,
        acts,
        changed,
        new TreeMap<>(refused)
            .entrySet().stream()
                .map(one -> one.getValue() + " with " + one.getKey())
                .collect(Collectors.joining(", ")),
        failures.size());
  }
}
