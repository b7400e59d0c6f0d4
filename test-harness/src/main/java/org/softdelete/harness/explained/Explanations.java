package org.softdelete.harness.explained;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why known differences are there. In the file, lines that start with {@code #} are the reason for
 * the entries that stand below them, each on a line; what an entry means is for the user of this
 * class to say. Immutable.
 *
 * @param reasons by entry
 */
public record Explanations(SortedMap<String, String> reasons) {

  public Explanations {
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }

  /** Reads a file. */
  public static Explanations read(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  /**
   * Reads the lines of a file.
   *
   * @throws IllegalArgumentException if an entry stands there without a reason
   */
  public static Explanations of(List<String> lines) {
    SortedMap<String, String> reasons = new TreeMap<>();
    StringBuilder reason = new StringBuilder();
    boolean complete = false;
    for (String line : lines) {
      if (line.startsWith("#")) {
        if (complete) {
          reason.setLength(0);
        }
        complete = false;
        reason.append(reason.isEmpty() ? "" : " ").append(line.substring(1).strip());
      } else if (!line.isBlank()) {
        complete = true;
        if (reason.isEmpty()) {
          throw new IllegalArgumentException("No reason stands above " + line);
        }
        reasons.put(line.strip(), reason.toString());
      }
    }
    return new Explanations(reasons);
  }

  /**
   * Why something differs, if that is known.
   *
   * @param means whether an entry means it
   */
  public Optional<String> of(Predicate<String> means) {
    return reasons.entrySet().stream()
        .filter(entry -> means.test(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * The entries that nothing needs.
   *
   * @param needed whether an entry means something that differs
   */
  public List<String> unneeded(Predicate<String> needed) {
    return reasons.keySet().stream().filter(Predicate.not(needed)).toList();
  }

  /** Whether {@code name} is what {@code pattern} says, {@code *} standing for anything. */
  public static boolean isNamed(String pattern, String name) {
    String regex =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.matches(regex, name);
  }
}
