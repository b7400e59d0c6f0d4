package org.softdelete.harness.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;

/**
 * A sample of what the command {@link RandomReferences} runs: {@code -Dseed=…}: where it starts;
 * {@code -Dsize=…}: how many schemas.
 */
@ExtendWith(Servers.Parameter.class)
class RandomReferencesTest {

  private static final int SCHEMAS = Flags.given().size(12);
  private static final long SEED = Flags.given().seed().orElse(1);

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void aDeleteDoesWhatItWouldDoIfItWereReal(Product product, Servers servers) throws SQLException {
    ReferenceTally tally =
        RandomReferences.run(servers.get(product), SEED, SCHEMAS, Side.DRIVER, () -> {});
    assertThat(tally.failures()).as(tally.summary()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void twoPlainDatabasesAnswerAlike(Product product, Servers servers) throws SQLException {
    ReferenceTally tally =
        RandomReferences.run(servers.get(product), SEED, SCHEMAS, Side.TWIN, () -> {});
    assertThat(tally.failures()).as(tally.summary()).isEmpty();
    assertThat(tally.changed()).as(tally.summary()).isGreaterThan(tally.acts() / 6);
  }
}
