package org.softdelete.harness.random.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.Kind;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.rewrite.visibility.Visibility;

/**
 * What is set of the visibility of tables before a statement, mostly of some by their names.
 * Immutable.
 *
 * @param said one after the other
 */
public record Settings(List<Setting> said) {

  /** Nothing is set. */
  static final Settings NONE = new Settings(List.of());

  /**
   * One of them.
   *
   * @param tables which it is said of; none: of all
   * @param qualified whether they are named with their schemas
   */
  record Setting(List<RandomTable> tables, boolean qualified, Visibility seen) {

    boolean isOf(RandomTable table) {
      return tables.isEmpty() || tables.stream().anyMatch(one -> means(one, table));
    }

    /** The name without a schema means namesakes, too, and a synonym of the table. */
    private boolean means(RandomTable one, RandomTable table) {
      return qualified
          ? one.isNamedLike(table)
          : one.name().equals(table.name()) || one.name().equals(table.qualifier());
    }

    private String statement() {
      String names =
          String.join(
              ", ", tables.stream().map(one -> qualified ? one.qualified() : one.name()).toList());
      return "SET softdelete.paranoid%s = %s"
          .formatted(tables.isEmpty() ? "" : "(" + names + ")", seen.argument());
    }
  }

  public Settings {
    said = List.copyOf(said);
  }

  /** Some, for a script that is compared with all rows. */
  static Settings random(Dice dice, boolean onPostgresql, List<RandomTable> tables) {
    List<RandomTable> listed =
        tables.stream().filter(one -> one.isListed() && one.kind() == Kind.TABLE).toList();
    List<Setting> said = new ArrayList<>();
    for (int i = dice.between(1, 2); i > 0 && !listed.isEmpty(); i--) {
      List<RandomTable> named = dice.chance(20) ? List.of() : dice.some(listed, dice.between(1, 2));
      // A synonym of H2 is not told by the schema of its table.
      boolean qualified = onPostgresql && dice.chance(30);
      said.add(new Setting(named, qualified, dice.pick(List.of(Visibility.values()))));
    }
    return new Settings(said);
  }

  /** Which rows of a table are seen: what was said last counts; empty if nothing was. */
  Optional<Visibility> of(RandomTable table) {
    return said.stream()
        .filter(one -> one.isOf(table))
        .reduce((earlier, later) -> later)
        .map(Setting::seen);
  }

  /** The statements that set it. */
  public List<String> statements() {
    return said.stream().map(Setting::statement).toList();
  }
}
