package org.softdelete.harness.random.script;

import java.util.List;
import org.softdelete.harness.database.Fixture;
import org.softdelete.harness.database.Product;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.RandomSchema;
import org.softdelete.harness.random.schema.RandomView;
import org.softdelete.harness.random.schema.SchemaGenerator;
import org.softdelete.harness.random.statement.RandomScript;

/**
 * A random schema and an endless row of scripts on it. A seed fixes all of them, and their order.
 * For one thread.
 */
public final class RandomScripts {

  private static final long SALT = 0x1234567;

  private final RandomSchema schema;
  private final ScriptGenerator generator;

  /** What {@code seed} makes for a database. */
  public RandomScripts(long seed, Product product) {
    Dice dice = new Dice(seed, SALT);
    this.schema = new SchemaGenerator(dice, product).schema();
    this.generator = new ScriptGenerator(dice, product, schema);
  }

  /** The tables and their rows. */
  public Fixture fixture() {
    return schema.fixture();
  }

  /** The views over them, in the order in which they can be made. */
  public List<RandomView> views() {
    return schema.views();
  }

  /** The text of a rules file that lists the tables whose deletes are soft. */
  public String rules() {
    return schema.rules();
  }

  /** The next script. */
  public RandomScript next() {
    return generator.script();
  }
}
