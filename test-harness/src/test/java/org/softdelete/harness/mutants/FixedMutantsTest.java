package org.softdelete.harness.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.softdelete.harness.cases.Resources;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.explained.Explanations;
import org.softdelete.rewrite.secondreading.Outcome;

/** Mutants of the rewriter, of the file {@code mutants/fixed.txt}, are stopped as it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixedMutantsTest {

  private static final int SCRIPTS = 3;

  private MutantTrial trial;

  @BeforeAll
  void onTheStatementCases() throws Exception {
    Assumptions.assumeTrue(Servers.products().contains(Product.H2), "This runs on H2 only");
    trial = BoundedThread.call(() -> new MutantTrial(List.of(CaseStock.of(Product.H2)), SCRIPTS));
  }

  @AfterAll
  void close() throws SQLException {
    if (trial != null) {
      trial.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> aMutantIsStopped() {
    return Explanations.of(Resources.text("mutants/fixed.txt").lines().toList())
        .reasons()
        .entrySet()
        .stream()
        .map(row -> DynamicTest.dynamicTest(row.getValue(), () -> check(row.getKey())));
  }

  private void check(String row) throws Exception {
    int colon = row.indexOf(": ");
    Mutant mutant = mutant(row.substring(0, colon));
    Judgement judgement = BoundedThread.call(() -> trial.judge(mutant));
    assertThat(judgement.result().changed()).as("texts that %s changes", mutant).isPositive();
    boolean stopped =
        switch (row.substring(colon + 2)) {
          case "second reading" -> !judgement.changes(Outcome.DISAGREED).isEmpty();
          case "oracle" -> judgement.oracle().isPresent();
          default -> throw new IllegalArgumentException("Nobody known stops: " + row);
        };
    assertThat(stopped).as(() -> Portrait.of(judgement)).isTrue();
  }

  private Mutant mutant(String name) {
    List<Mutant> all = trial.mutations().all();
    String method = name.substring(0, name.indexOf('/') + 1);
    return all.stream()
        .filter(mutant -> mutant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "There is no mutant %s. There are %s"
                        .formatted(
                            name,
                            all.stream().filter(one -> one.name().startsWith(method)).toList())));
  }
}
