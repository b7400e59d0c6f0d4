package org.softdelete.harness.transparency;

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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.softdelete.harness.transparency.TestOutcome.Status;

/**
 * Why known differences are there. In the file, lines that start with {@code #} are the reason for
 * the tests that are named below them, each on a line: {@code *} in a name stands for anything, and
 * {@code skipped} in front means the test only as long as it skips itself. {@code at Class.method}
 * means all tests that an exception from there has ended. Immutable.
 *
 * @param reasons by what stands in the file
 */
record Explanations(SortedMap<String, String> reasons) {

  private static final String PLACE = "at ";
  private static final String SKIPPED = "skipped ";

  Explanations {
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }

  /** Reads a file. */
  static Explanations read(Path file) throws IOException {
    return of(Files.readAllLines(file));
  }

  /**
   * Reads the lines of a file.
   *
   * @throws IllegalArgumentException if a test stands there without a reason
   */
  static Explanations of(List<String> lines) {
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

  /** Why this test differs, if that is known. */
  Optional<String> of(Difference difference) {
    return reasons.entrySet().stream()
        .filter(entry -> matches(entry.getKey(), difference))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The entries that none of these needs. */
  List<String> unneededFor(List<Difference> differences) {
    return reasons.keySet().stream()
        .filter(entry -> differences.stream().noneMatch(difference -> matches(entry, difference)))
        .toList();
  }

  private static boolean matches(String entry, Difference difference) {
    TestOutcome soft = difference.soft();
    if (entry.startsWith(PLACE)) {
      return List.of(soft.frames().split(" ", -1)).contains(entry.substring(PLACE.length()));
    }
    if (entry.startsWith(SKIPPED)) {
      return soft.status() == Status.SKIPPED
          && isNamed(entry.substring(SKIPPED.length()), difference.test());
    }
    return isNamed(entry, difference.test());
  }

  private static boolean isNamed(String pattern, String test) {
    String regex =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.matches(regex, test);
  }
}
