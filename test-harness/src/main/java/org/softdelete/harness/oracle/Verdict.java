package org.softdelete.harness.oracle;

import java.util.List;
import org.softdelete.harness.database.Product;

/**
 * What the oracle found. Immutable.
 *
 * @param product on which database
 * @param script what was run
 * @param exchanges one per step of the script
 * @param stateDifferences differences between the tables afterwards, as sentences
 * @param breaches listed rows that are really gone, and planted ones that were shown, as sentences
 */
public record Verdict(
    Product product,
    Script script,
    List<Exchange> exchanges,
    List<String> stateDifferences,
    List<String> breaches) {

  public Verdict {
    exchanges = List.copyOf(exchanges);
    stateDifferences = List.copyOf(stateDifferences);
    breaches = List.copyOf(breaches);
  }

  /**
   * A statement and its two answers. Immutable.
   *
   * @param step the statement
   * @param sent the text that the database was sent on the driver's side
   * @param driver the answer through the driver
   * @param twin the answer of the twin
   * @param differences what differs, as sentences
   */
  public record Exchange(
      Step step, String sent, Outcome driver, Outcome twin, List<String> differences) {

    public Exchange {
      differences = List.copyOf(differences);
    }
  }

  /** Whether both sides agree in everything, and no row is lost or shown. */
  public boolean equal() {
    return breaches.isEmpty() && alike();
  }

  /** Whether both sides agree in everything, which they also do where both lose a row. */
  public boolean alike() {
    return stateDifferences.isEmpty()
        && exchanges.stream().allMatch(exchange -> exchange.differences().isEmpty());
  }

  /** All that a reader needs to understand a difference and to run the script again. */
  public String report() {
    return Report.of(this);
  }
}
