package org.softdelete.harness.random.script;

import java.util.List;
import java.util.Optional;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.statement.RandomStatement;

/** Statements that make partitions and heirs, attach tables as such, and part with them. */
final class Heirs {

  private final Course course;
  private final Dice dice;

  Heirs(Course course) {
    this.course = course;
    this.dice = course.dice();
  }

  /** Statements, whose effect the course knows from now on. */
  List<RandomStatement> statements() {
    Optional<RandomTable> root = course.schema().parted();
    Optional<RandomTable> parent = course.schema().parent();
    if (root.isPresent() && (parent.isEmpty() || dice.chance(65))) {
      return ofRoot(root.get());
    }
    return parent.map(this::ofParent).orElse(List.of());
  }

  private List<RandomStatement> ofRoot(RandomTable root) {
    Optional<RandomTable> mine = mine("fresh_part");
    if (mine.isPresent() && dice.chance(60)) {
      course.remove(mine.get());
      return Definitions.all(
          "ALTER TABLE %s DETACH PARTITION %s".formatted(root.qualified(), mine.get().qualified()));
    }
    int least = 10_000 + 100 * course.newNumber();
    RandomTable part = root.heir(dice.pick("app", "public"), course.newName("part"));
    course.add(part);
    String name = part.qualified();
    String bounds = "FOR VALUES FROM (%d) TO (%d)".formatted(least, least + 100);
    String rows = " (id) VALUES (%d), (%d), (%d)".formatted(least, least + 1, least + 2);
    return dice.chance(50)
        ? Definitions.all(
            "CREATE TABLE %s PARTITION OF %s %s".formatted(name, root.qualified(), bounds),
            "INSERT INTO " + (dice.chance(50) ? name : root.qualified()) + rows)
        : Definitions.all(
            "CREATE TABLE %s (LIKE %s INCLUDING DEFAULTS)".formatted(name, root.qualified()),
            "INSERT INTO " + name + rows,
            "DELETE FROM %s WHERE id = %d".formatted(name, least),
            "ALTER TABLE %s ATTACH PARTITION %s %s".formatted(root.qualified(), name, bounds),
            "DELETE FROM %s WHERE id = %d".formatted(name, least + 1));
  }

  private List<RandomStatement> ofParent(RandomTable parent) {
    Optional<RandomTable> mine = mine("fresh_heir");
    if (mine.isPresent() && dice.chance(60)) {
      course.remove(mine.get());
      return Definitions.all(
          "ALTER TABLE %s NO INHERIT %s".formatted(mine.get().qualified(), parent.qualified()));
    }
    RandomTable heir = parent.heir(dice.pick("app", "public"), course.newName("heir"));
    course.add(heir);
    String rows = "INSERT INTO %s (id) VALUES (1), (2), (3)".formatted(heir.qualified());
    return dice.chance(60)
        ? Definitions.all(
            "CREATE TABLE %s () INHERITS (%s)".formatted(heir.qualified(), parent.qualified()),
            rows)
        : Definitions.all(
            "CREATE TABLE %s (LIKE %s INCLUDING DEFAULTS)"
                .formatted(heir.qualified(), parent.qualified()),
            rows,
            "ALTER TABLE %s INHERIT %s".formatted(heir.qualified(), parent.qualified()));
  }

  /** One that the script has made, unless it has been renamed. */
  private Optional<RandomTable> mine(String prefix) {
    return course.session().fresh().stream()
        .filter(table -> table.name().startsWith(prefix))
        .findFirst();
  }
}
