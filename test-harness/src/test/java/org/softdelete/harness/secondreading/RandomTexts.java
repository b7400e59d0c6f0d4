package org.softdelete.harness.secondreading;

import java.util.function.Consumer;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.script.RandomScripts;
import org.softdelete.harness.random.statement.RandomStatement;
import org.softdelete.harness.random.statement.Side;
import org.softdelete.rules.RulesException;
import org.softdelete.rules.RulesFile;

/** Statements that a seed makes, with the schema that they are about. */
final class RandomTexts {

  private RandomTexts() {}

  /** Gives at least so many statements of a seed to {@code reader}. */
  static void read(long seed, int statements, Product product, Consumer<Reading> reader)
      throws RulesException {
    RandomScripts scripts = new RandomScripts(seed, product);
    Readings readings = new Readings(RulesFile.read("random rules", scripts.rules()), product);
    int made = 0;
    while (made < statements) {
      for (RandomStatement statement : scripts.next().statements()) {
        readings.read("seed " + seed, Side.DRIVER.print(statement.sql()), reader);
        made++;
      }
    }
  }
}
