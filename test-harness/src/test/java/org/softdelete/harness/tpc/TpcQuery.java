package org.softdelete.harness.tpc;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.flags.Flags;

/**
 * A query of a benchmark; some consist of two statements. Immutable.
 *
 * @param name {@code q01}
 * @param statements its statements
 * @param forH2 what H2 is sent instead, as many statements with the same meaning; empty if it can
 *     run the query as it is
 */
record TpcQuery(String name, List<String> statements, Optional<List<String>> forH2) {

  TpcQuery {
    statements = List.copyOf(statements);
    forH2 = forH2.map(List::copyOf);
  }

  /**
   * The chosen queries of a benchmark, or all, from {@code <benchmark>/q01.sql} on. Where H2 cannot
   * run one, there is {@code <benchmark>/h2/q01.sql} too.
   *
   * @throws IOException if one is missing
   */
  static List<TpcQuery> chosen(String benchmark, int count) throws IOException {
    List<String> names =
        IntStream.rangeClosed(1, count).mapToObj(number -> "q%02d".formatted(number)).toList();
    List<TpcQuery> queries = new ArrayList<>();
    for (String name : names) {
      String file = "/%s/%s.sql".formatted(benchmark, name);
      queries.add(
          new TpcQuery(
              name,
              read(file).orElseThrow(() -> new FileNotFoundException(file)),
              read("/%s/h2/%s.sql".formatted(benchmark, name))));
    }
    return Flags.given().only().of(queries, "query of " + benchmark, TpcQuery::name);
  }

  /** What a database is sent. */
  List<String> statementsFor(Product product) {
    return switch (product) {
      case H2 -> forH2.orElse(statements);
      case POSTGRESQL -> statements;
      case HSQLDB -> throw product.isNotMeant();
    };
  }

  /** The statements of a file; empty if it does not exist. */
  private static Optional<List<String>> read(String resource) throws IOException {
    try (InputStream file = TpcQuery.class.getResourceAsStream(resource)) {
      if (file == null) {
        return Optional.empty();
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(
          Arrays.stream(text.split(";\\s*\n", -1)).filter(part -> !part.isBlank()).toList());
    }
  }
}
