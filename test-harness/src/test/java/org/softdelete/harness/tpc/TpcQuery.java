package org.softdelete.harness.tpc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A query of a benchmark; some consist of two statements. Immutable.
 *
 * @param name {@code q01}
 * @param statements its statements
 * @param notOnH2 why H2 cannot run it: the SQLState with which it refuses, or {@code slow}; empty
 *     if it can
 */
record TpcQuery(String name, List<String> statements, Optional<String> notOnH2) {

  TpcQuery {
    statements = List.copyOf(statements);
  }

  /**
   * The queries of a benchmark, from {@code <benchmark>/q01.sql} on.
   *
   * @throws IOException if one is missing
   */
  static List<TpcQuery> all(String benchmark, int count) throws IOException {
    Map<String, String> notOnH2 = new LinkedHashMap<>();
    resource(benchmark + "/not-on-h2.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" ", 3))
        .forEach(words -> notOnH2.put(words[0], words[1]));
    List<String> names =
        IntStream.rangeClosed(1, count).mapToObj(number -> "q%02d".formatted(number)).toList();
    List<TpcQuery> queries = new ArrayList<>();
    for (String name : names) {
      String text = resource("%s/%s.sql".formatted(benchmark, name));
      List<String> statements =
          Arrays.stream(text.split(";\\s*\n", -1)).filter(part -> !part.isBlank()).toList();
      queries.add(new TpcQuery(name, statements, Optional.ofNullable(notOnH2.get(name))));
    }
    return queries;
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = TpcQuery.class.getResourceAsStream("/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
