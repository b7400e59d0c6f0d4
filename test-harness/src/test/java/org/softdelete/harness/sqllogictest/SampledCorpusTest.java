package org.softdelete.harness.sqllogictest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;
import org.softdelete.harness.flags.Only;
import org.softdelete.harness.oracle.Verdict;

/** A few thousand of the corpus's queries; {@link SqlLogicTest} is the command that runs all. */
@ExtendWith(Servers.Parameter.class)
class SampledCorpusTest {

  /** Fewer queries mean that the corpus was not found, or not read. */
  private static final int QUERIES_AT_LEAST = 10_000;

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void theCorpusIsAnsweredAsIfDeletedRowsWereNotThere(Product product, Servers servers)
      throws SQLException, IOException {
    List<Verdict> differences = new ArrayList<>();
    Figures figures = Figures.NONE;
    Only only = Flags.given().only();
    try (CorpusSides sides = CorpusSides.create(servers.get(product), "corpus_sample")) {
      for (Sample sample : only.of(Sample.all(), "line of sample.txt", Sample::files)) {
        CorpusRun run = new CorpusRun(sides, sample.everyNth(), differences::add, characters -> {});
        for (CorpusFile file : CorpusFile.startingWith(sample.files())) {
          figures = figures.plus(run.run(file));
        }
      }
    }
    System.out.printf("Sample of SQLite's corpus on %s: %s%n", product, figures);
    assertThat(differences).as(() -> reports(differences)).isEmpty();
    assertThat(figures.declineMuch()).as(figures::toString).isFalse();
    assertThat(figures.queries()).isGreaterThan(only.isEverything() ? QUERIES_AT_LEAST : 0);
  }

  private static String reports(List<Verdict> differences) {
    return differences.stream().limit(5).map(Verdict::report).collect(Collectors.joining("\n"));
  }
}
