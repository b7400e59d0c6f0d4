package org.softdelete.harness.sqllogictest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A line of {@code sqllogictest/sample.txt}. Immutable.
 *
 * @param everyNth of the queries, every nth one
 * @param files files whose path starts so
 */
record Sample(int everyNth, String files) {

  static List<Sample> all() throws IOException {
    InputStream file = Sample.class.getResourceAsStream("/sqllogictest/sample.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.strip().split(" ", -1))
          .map(words -> new Sample(Integer.parseInt(words[0]), words[1]))
          .toList();
    }
  }
}
