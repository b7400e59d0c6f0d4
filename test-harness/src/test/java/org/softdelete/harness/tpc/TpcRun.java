package org.softdelete.harness.tpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Command;
import org.softdelete.harness.oracle.Outcome;
import org.softdelete.harness.oracle.OutcomeComparison;
import org.softdelete.harness.oracle.Step;

/**
 * A benchmark's queries as tests.
 *
 * @param benchmark its folder in the test resources
 * @param tests the class that runs them
 * @param queries its queries
 * @param tables its tables
 * @param directory where rows may be written to
 */
record TpcRun(
    String benchmark,
    Class<?> tests,
    List<TpcQuery> queries,
    List<TpcTable> tables,
    Path directory) {

  /** A test per query and database, and one for the databases having been worth the while. */
  List<DynamicContainer> on(Servers servers, int mostWithoutRows) throws SQLException, IOException {
    List<DynamicContainer> databases = new ArrayList<>();
    for (Product product : Servers.products()) {
      TpcSides sides = TpcSides.create(servers.get(product), benchmark, tables, directory);
      Command rerun = Command.test(tests.getSimpleName()).on(product);
      Set<String> withoutRows = new TreeSet<>();
      List<DynamicTest> nodes = new ArrayList<>();
      for (TpcQuery query : queries) {
        List<String> statements = query.statementsFor(product);
        nodes.add(
            DynamicTest.dynamicTest(
                query.name(),
                () -> {
                  if (!answerAlike(sides, query.name(), rerun, statements, statements)) {
                    withoutRows.add(query.name());
                  }
                }));
      }
      if (product == Product.POSTGRESQL) {
        nodes.addAll(textsForH2(sides, rerun));
      }
      nodes.add(
          DynamicTest.dynamicTest(
              "most queries find rows",
              () -> {
                sides.close();
                System.out.printf(
                    "%s on %s: %d queries run, without rows: %s%n",
                    benchmark, product, queries.size(), withoutRows);
                assertThat(withoutRows).hasSizeLessThanOrEqualTo(mostWithoutRows);
              }));
      databases.add(DynamicContainer.dynamicContainer(product.toString(), nodes));
    }
    return databases;
  }

  /** What is written for H2, beside what it replaces, on a database that can run both. */
  private List<DynamicTest> textsForH2(TpcSides sides, Command rerun) {
    return queries.stream()
        .filter(query -> query.forH2().isPresent())
        .map(
            query ->
                DynamicTest.dynamicTest(
                    query.name() + " as written for H2 means the same",
                    () ->
                        answerAlike(
                            sides,
                            query.name(),
                            rerun,
                            query.statementsFor(Product.H2),
                            query.statements())))
        .toList();
  }

  /** Compares both sides, which must succeed; tells whether there were rows. */
  private static boolean answerAlike(
      TpcSides sides, String name, Command rerun, List<String> onDriver, List<String> onTwin) {
    assertThat(onDriver).as(name).hasSameSizeAs(onTwin);
    boolean rows = false;
    for (int number = 0; number < onDriver.size(); number++) {
      Step step = TpcSides.step(onDriver.get(number), onTwin.get(number));
      Outcome twin = sides.onTwin(step);
      Outcome driver = sides.onDriver(step);
      assertThat(OutcomeComparison.differences(driver, twin, step))
          .as(
              "%s%nthrough the driver:%n%s%n%s%nwithout deleted rows:%n%s%n%s%nRun it again: %s",
              name, step.sql(), error(driver), step.twinSql(), error(twin), rerun.only(name).text())
          .isEmpty();
      rows |= hasRows(twin);
    }
    return rows;
  }

  private static String error(Outcome outcome) {
    return outcome instanceof Outcome.Failed failed ? failed.toString() : "";
  }

  private static boolean hasRows(Outcome outcome) {
    return outcome instanceof Outcome.Answer answer
        && answer.results().stream()
            .anyMatch(result -> result instanceof Outcome.Rows rows && !rows.rows().isEmpty());
  }
}
