package org.softdelete.harness.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;

/**
 * Random schemas in which every delete has an id: a restore of what one has named brings back what
 * it took along, and nothing else. {@code -Dsize=1000 -Dseed=1}: how many schemas, from which on.
 */
@ExtendWith(Servers.Parameter.class)
class RandomRestoresTest {

  private static final int SCHEMAS = Flags.given().size(10);
  private static final long SEED = Flags.given().seed().orElse(1);

  @ParameterizedTest
  @MethodSource("org.softdelete.harness.database.Servers#products")
  void bringBackWhatADeleteTookAndNothingElse(Product product, Servers servers)
      throws SQLException {
    int restored = 0;
    for (long seed = SEED; seed < SEED + SCHEMAS; seed++) {
      try (RestoreRound round = new RestoreRound(servers.get(product), seed)) {
        List<String> differences = round.run();
        assertThat(differences).as(round.description()).isEmpty();
        restored += round.restored();
      }
    }
    assertThat(restored).as("deletes that were undone").isGreaterThan(SCHEMAS);
  }
}
