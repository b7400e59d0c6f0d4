package org.softdelete.harness.random.schema;

import java.util.List;
import java.util.Optional;
import org.softdelete.harness.database.Fixture;

/**
 * Relations, some of them listed in the rules. Immutable.
 *
 * @param tables what statements can name at first
 * @param fixture makes and fills what lies below them, but for the views
 * @param rules the rules file that lists the tables that have a marker
 * @param bound the tables that a rule with a schema lists
 * @param views the views, in the order in which they can be made
 * @param parted the listed table that has partitions
 * @param parent the listed table that has heirs
 * @param awaited a table that the rules list, and that is not there at first
 */
public record RandomSchema(
    List<RandomTable> tables,
    Fixture fixture,
    String rules,
    List<RandomTable> bound,
    List<RandomView> views,
    Optional<RandomTable> parted,
    Optional<RandomTable> parent,
    RandomTable awaited) {

  public RandomSchema {
    tables = List.copyOf(tables);
    bound = List.copyOf(bound);
    views = List.copyOf(views);
  }
}
