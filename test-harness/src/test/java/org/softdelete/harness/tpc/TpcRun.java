package org.softdelete.harness.tpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.OutcomeComparison;
import org.softdelete.rewrite.Dialect;

/**
 * A benchmark's queries as tests.
 *
 * @param benchmark its folder in the test resources
 * @param queries its queries
 * @param tables its tables
 * @param directory where rows may be written to
 */
record TpcRun(String benchmark, List<TpcQuery> queries, List<TpcTable> tables, Path directory) {

  /** A test per query and database, and one for the databases having been worth the while. */
  List<DynamicContainer> on(Servers servers, int mostWithoutRows) throws SQLException, IOException {
    List<DynamicContainer> databases = new ArrayList<>();
    for (Dialect.Product product : Servers.products()) {
      TpcSides sides = TpcSides.create(servers.get(product), benchmark, tables, directory);
      Set<String> withoutRows = new TreeSet<>();
      List<DynamicTest> tests = new ArrayList<>();
      for (TpcQuery query : queries) {
        if (!isSlow(query, product)) {
          tests.add(
              DynamicTest.dynamicTest(
                  query.name(),
                  () -> {
                    if (!answersAlike(sides, query)) {
                      withoutRows.add(query.name());
                    }
                  }));
        }
      }
      tests.add(
          DynamicTest.dynamicTest(
              "most queries find rows",
              () -> {
                sides.close();
                System.out.printf(
                    "%s on %s: %d queries run, without rows: %s%n",
                    benchmark, product, tests.size() - 1, withoutRows);
                if (product == Dialect.Product.POSTGRESQL) {
                  assertThat(withoutRows).hasSizeLessThanOrEqualTo(mostWithoutRows);
                }
              }));
      databases.add(DynamicContainer.dynamicContainer(product.toString(), tests));
    }
    return databases;
  }

  private static boolean isSlow(TpcQuery query, Dialect.Product product) {
    return !Boolean.getBoolean("tpc.slow")
        && product == Dialect.Product.H2
        && query.notOnH2().equals(Optional.of("slow"));
  }

  /** Compares both sides; tells whether there were rows, as far as the database runs the query. */
  private static boolean answersAlike(TpcSides sides, TpcQuery query) {
    boolean rows = false;
    for (String sql : query.statements()) {
      Outcome twin = sides.onTwin(sql);
      Outcome driver = sides.onDriver(sql);
      assertThat(OutcomeComparison.differences(driver, twin, TpcSides.step(sql)))
          .as("%s, through the driver and without deleted rows:%n%s", query.name(), sql)
          .isEmpty();
      if (twin instanceof Outcome.Failed failed) {
        assertThat(sides.product())
            .as("%s: %s", query.name(), failed)
            .isEqualTo(Dialect.Product.H2);
        assertThat(query.notOnH2()).as("%s: %s", query.name(), failed).hasValue(failed.sqlState());
        return true;
      }
      rows |= hasRows(twin);
    }
    return rows;
  }

  private static boolean hasRows(Outcome outcome) {
    return outcome instanceof Outcome.Answer answer
        && answer.results().stream()
            .anyMatch(result -> result instanceof Outcome.Rows rows && !rows.rows().isEmpty());
  }
}
