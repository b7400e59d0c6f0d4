package org.softdelete.harness.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.softdelete.harness.cases.FixtureFiles;
import org.softdelete.harness.database.Content;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.FixtureDatabase;
import org.softdelete.harness.database.PlantedRows;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.database.Server;
import org.softdelete.harness.database.TableState;
import org.softdelete.harness.loss.LossWatch;
import org.softdelete.harness.oracle.Script;
import org.softdelete.harness.oracle.StateComparison;
import org.softdelete.harness.oracle.Subject;

/**
 * Two databases of one server: on the one works the driver, on the other, which has never held the
 * deleted rows, the plain driver. On the first no row may really vanish, and none of the planted
 * ones be shown, whatever the other says. For one thread.
 */
final class Twins implements AutoCloseable {

  /** Where the driver finds the rules. */
  static final String RULES = "classpath:surface/rules.yaml";

  private final Product product;
  private final FixtureDatabase driver;
  private final FixtureDatabase plain;
  private final LossWatch watch;

  /** Calls to make on each side. */
  @FunctionalInterface
  interface Sequence {
    void run(ObservedSide side) throws SQLException;
  }

  /**
   * Creates both.
   *
   * @param name letters, digits and underscores; unique for this server
   */
  Twins(Server server, String name) throws SQLException {
    Fixture fixture =
        FixtureFiles.read("surface/tables.txt", "surface/fixture.sql", "surface/buried.sql");
    product = server.product();
    Fixture watched = LossWatch.watched(fixture, product);
    driver = FixtureDatabase.create(server, name, watched, Content.EVERYTHING);
    watch = new LossWatch(driver.connect(), watched, product);
    plain =
        FixtureDatabase.create(server, name + "_twin", LossWatch.unwatched(fixture), Content.LIVE);
  }

  /** Which database both are. */
  Product product() {
    return product;
  }

  /** The tables that they start with, without planted rows. */
  static Fixture fixture() {
    return FixtureFiles.read("surface/tables.txt", "surface/fixture.sql");
  }

  /**
   * Makes the calls on both sides, compares what is observed and what then lies in the tables,
   * looks for losses, and sets both databases back.
   *
   * @param title tells a reader of the failure what was run, and how to run it again
   */
  void assertAlike(String title, Sequence sequence) throws SQLException {
    Subject subject = Subject.driver(RULES);
    watch.start();
    List<String> seen =
        observations(new ObservedSide(product, () -> subject.connect(driver.url())), sequence);
    List<String> expected = observations(new ObservedSide(product, plain::connect), sequence);
    List<String> losses = watch.losses();
    List<TableState> now = driver.state();
    List<TableState> plainNow = plain.state();
    List<String> differences =
        StateComparison.differences(
            Script.of(title, title, List.of()), driver.start(), now, plainNow);
    driver.reset(now);
    plain.reset(plainNow);
    assertThat(losses).as("%s, on %s: what is lost", title, product).isEmpty();
    assertThat(seen)
        .as("%s, on %s: deleted rows that are shown", title, product)
        .noneMatch(PlantedRows::holdsWord);
    assertThat(firstDifference(seen, expected)).as("%s, on %s", title, product).isEmpty();
    assertThat(differences).as("%s, on %s: what lies in the tables", title, product).isEmpty();
  }

  @Override
  public void close() throws SQLException {
    watch.close();
    driver.close();
    plain.close();
  }

  /** The calls before the first that was answered otherwise, and both answers to it. */
  private static String firstDifference(List<String> driver, List<String> real) {
    for (int call = 0; call < Math.max(driver.size(), real.size()); call++) {
      String ofDriver = call < driver.size() ? driver.get(call) : "(nothing)";
      String ofReal = call < real.size() ? real.get(call) : "(nothing)";
      if (!ofDriver.equals(ofReal)) {
        return "%s%nthe driver:   %s%nreal deletes: %s"
            .formatted(String.join("\n", driver.subList(0, call)), ofDriver, ofReal);
      }
    }
    return "";
  }

  private static List<String> observations(ObservedSide side, Sequence sequence)
      throws SQLException {
    try (side) {
      sequence.run(side);
    }
    return side.observations();
  }
}
