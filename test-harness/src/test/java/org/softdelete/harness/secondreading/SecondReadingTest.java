package org.softdelete.harness.secondreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.softdelete.harness.database.Product;
import org.softdelete.rewrite.secondreading.Outcome;
import org.softdelete.rewrite.secondreading.SecondReader;
import org.softdelete.rules.RulesException;

/** Two readings of many statements, by different code, come to the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondReadingTest {

  /** What may change rows, where it stands as a word anywhere. */
  private static final Set<String> VERBS =
      Set.of("DELETE", "UPDATE", "INSERT", "MERGE", "TRUNCATE", "REPLACE", "COPY");

  private final List<Reading> readings = new ArrayList<>();
  private final Shares shares = new Shares();

  @BeforeAll
  void readAll() throws IOException, RulesException {
    for (Product product : List.of(Product.H2, Product.POSTGRESQL)) {
      for (CaseTexts texts : CaseTexts.all(Path.of(".."))) {
        texts.read(product, readings::add);
      }
      for (long seed = 20; seed < 23; seed++) {
        RandomTexts.read(seed, 1000, product, readings::add);
      }
    }
    readings.forEach(shares::add);
  }

  @Test
  void neverIsARightRewriteTakenForAWrongOne() {
    assertThat(readings).filteredOn(one -> one.verdict().outcome() == Outcome.DISAGREED).isEmpty();
  }

  @Test
  void itNeverFails() {
    assertThat(readings).noneMatch(one -> one.verdict().reason().startsWith(SecondReader.FAILS));
  }

  @Test
  void almostAllChangesAreConfirmed() {
    assertThat(shares.count("changes without upserts")).isGreaterThan(1000);
    assertThat(shares.confirmed("changes without upserts")).isGreaterThan(0.95);
  }

  @Test
  void aChangeThatTheDriverPassesOnNamesNoListedTableToJsqlparserEither() {
    List<Reading> passed =
        readings.stream().filter(one -> !one.rewritten().listed()).filter(this::mayChange).toList();
    assertThat(passed).hasSizeGreaterThan(50);
    assertThat(passed).filteredOn(ListedTables::areIn).isEmpty();
  }

  private boolean mayChange(Reading reading) {
    return Arrays.stream(reading.sql().toUpperCase(Locale.ROOT).split("\\W+"))
        .anyMatch(VERBS::contains);
  }
}
