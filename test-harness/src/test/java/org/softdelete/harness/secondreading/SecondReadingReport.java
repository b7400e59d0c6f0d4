package org.softdelete.harness.secondreading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.flags.Flags;
import org.softdelete.rewrite.secondreading.Outcome;

/**
 * The command that prints what the second reading says of the case files and of random statements;
 * {@code size}: how many of these for each database (default 20000); {@code seed}: that of the
 * first 2000 of them.
 */
public final class SecondReadingReport {

  private static final int STATEMENTS_PER_SEED = 2000;
  private static final int EXAMPLES = 3;

  private SecondReadingReport() {}

  /**
   * Prints shares by kind, and why the others are not confirmed, with examples.
   *
   * @throws IllegalStateException if it takes a rewrite for a wrong one
   */
  public static void main(String[] arguments) throws Exception {
    Shares cases = new Shares();
    Shares random = new Shares();
    Map<String, List<Reading>> others = new TreeMap<>();
    int seeds = Math.max(1, Flags.given().size(20_000) / STATEMENTS_PER_SEED);
    long first = Flags.given().seed().orElse(1L);
    for (Product product : List.of(Product.H2, Product.POSTGRESQL)) {
      for (CaseTexts texts : CaseTexts.all(Path.of(arguments[0]))) {
        texts.read(product, reading -> add(reading, cases, others));
      }
      for (long seed = first; seed < first + seeds; seed++) {
        RandomTexts.read(
            seed, STATEMENTS_PER_SEED, product, reading -> add(reading, random, others));
      }
    }
    others.forEach(SecondReadingReport::print);
    System.out.printf("%nCase files%n%s%n", cases.table());
    System.out.printf("%nRandom statements%n%s%n", random.table());
    if (cases.count("all", Outcome.DISAGREED) + random.count("all", Outcome.DISAGREED) > 0) {
      throw new IllegalStateException("The two readings disagree, as printed above");
    }
  }

  private static void add(Reading reading, Shares shares, Map<String, List<Reading>> others) {
    shares.add(reading);
    if (reading.rewritten().listed() && reading.verdict().outcome() != Outcome.CONFIRMED) {
      String reason = reading.verdict().reason().replaceAll("[\"0-9].*", "…");
      boolean disagreed = reading.verdict().outcome() == Outcome.DISAGREED;
      others
          .computeIfAbsent(
              reading.verdict().outcome() + ": " + (disagreed ? "" : reason),
              key -> new ArrayList<>())
          .add(reading);
    }
  }

  private static void print(String reason, List<Reading> readings) {
    System.out.printf("%n%d × %s%n", readings.size(), reason);
    readings.stream().limit(EXAMPLES).forEach(System.out::println);
  }
}
