package org.softdelete.harness.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Servers;
import org.softdelete.harness.flags.Flags;

/**
 * Sessions that delete parents, give them children and bring them back at once: on PostgreSQL no
 * live row is ever committed that refers to a deleted one. {@code -Dsize=60}: seconds for each.
 */
@ExtendWith(Servers.Parameter.class)
class SessionsAtOnceTest {

  private static final int SECONDS = Flags.given().size(2);
  private static final long SEED = Flags.given().seed().orElse(1);

  static Stream<Arguments> sessionsAndIsolation() {
    return Stream.of(2, 8)
        .flatMap(
            sessions ->
                Stream.of(
                    Arguments.of(sessions, Connection.TRANSACTION_READ_COMMITTED),
                    Arguments.of(sessions, Connection.TRANSACTION_SERIALIZABLE)));
  }

  @ParameterizedTest(name = "{0} sessions, isolation {1}")
  @MethodSource("sessionsAndIsolation")
  void leaveNoLiveChildUnderADeletedParent(int sessions, int isolation, Servers servers)
      throws Exception {
    Families families =
        Families.create(
            servers.only(Product.POSTGRESQL), "at_once_%d_%d".formatted(sessions, isolation), true);
    Families.Seen seen = families.run(sessions, isolation, SECONDS, SEED);
    assertThat(seen.orphans()).as("live rows under deleted ones: %s", seen).isZero();
    requireThatNothingIsLost(families, seen);
  }

  static Stream<Arguments> wherePlainDatabasesLetThemPass() {
    return Stream.of(
            Arguments.of(Product.POSTGRESQL, Connection.TRANSACTION_REPEATABLE_READ),
            Arguments.of(Product.H2, Connection.TRANSACTION_READ_COMMITTED))
        .filter(one -> Servers.products().contains((Product) one.get()[0]));
  }

  /**
   * A deleter under REPEATABLE READ does not see what others commit meanwhile, and H2's own keys
   * let orphans pass (SEMANTICS §5). How many there are is written beside how many the plain driver
   * makes.
   */
  @ParameterizedTest(name = "{0}, isolation {1}")
  @MethodSource("wherePlainDatabasesLetThemPass")
  void loseNothingWhereOrphansCanBe(Product product, int isolation, Servers servers)
      throws Exception {
    Families soft = Families.create(servers.get(product), "orphans_soft", true);
    Families plain = Families.create(servers.get(product), "orphans_plain", false);
    Families.Seen ours = soft.run(8, isolation, SECONDS, SEED);
    Families.Seen others = plain.run(8, isolation, SECONDS, SEED);
    requireThatNothingIsLost(soft, ours);
    write(
        "%s, isolation %d%n  driver: %s%n  plain:  %s%n"
            .formatted(product, isolation, ours, others));
  }

  private static void write(String figures) throws IOException {
    Path file = Files.createDirectories(Path.of("target", "references")).resolve("orphans.txt");
    Files.writeString(file, figures, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void requireThatNothingIsLost(Families families, Families.Seen seen)
      throws SQLException {
    assertThat(families.number("SELECT count(*) FROM parents"))
        .as("parents, live or deleted")
        .isEqualTo(FamilySession.PARENTS);
    assertThat(
            families.number(
                "SELECT (SELECT count(*) FROM children) + (SELECT count(*) FROM grandchildren)"
                    + " + (SELECT count(*) FROM guests)"))
        .as("rows that were inserted, live or deleted")
        .isEqualTo(seen.told().inserted());
    assertThat(families.number("SELECT coalesce(sum(hits), 0) FROM children"))
        .as("updates that were counted")
        .isEqualTo(seen.told().counted());
    assertThat(seen.told().inserted()).as("%s", seen).isGreaterThan(20);
    assertThat(seen.told().deleted()).as("%s", seen).isGreaterThan(20);
  }
}
