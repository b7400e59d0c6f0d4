package org.softdelete.harness.random.script;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.Session;
import org.softdelete.harness.random.statement.RandomStatement;
import org.softdelete.harness.random.statement.Sql;

/** Several statements in one text. */
final class Texts {

  /** Why the driver must refuse a text: a name in it means something only while it runs. */
  private static final String LATE = "a name that is decided later";

  private final Course course;
  private final Dice dice;
  private final Function<Session, RandomStatement> random;

  /**
   * Makes up texts.
   *
   * @param random makes a statement of its own
   */
  Texts(Course course, Function<Session, RandomStatement> random) {
    this.course = course;
    this.dice = course.dice();
    this.random = random;
  }

  RandomStatement text() {
    List<RandomTable> bound = bound();
    if (!bound.isEmpty() && dice.chance(30)) {
      return late(dice.pick(bound));
    }
    List<RandomStatement> parts = new ArrayList<>();
    Session session = course.session();
    if (dice.chance(40)) {
      parts.add(RandomStatement.of(Sql.text(new PathChanges(course).statement())));
      session = course.session().decidingLater();
    }
    for (int i = dice.between(1, 2); i >= 0; i--) {
      parts.add(random.apply(session));
    }
    List<Sql> texts = parts.stream().map(RandomStatement::sql).toList();
    return new RandomStatement(
        new Sql.Items("", dice.pick("; ", ";\n", ";"), texts, 1),
        parts.stream().anyMatch(RandomStatement::forces));
  }

  /** Tables that a rule binds to a schema, unless something temporary has their name. */
  private List<RandomTable> bound() {
    return course.schema().bound().stream()
        .filter(
            table ->
                course.session().tables().stream()
                    .noneMatch(
                        other ->
                            other.schema().equals(Session.TEMPORARY)
                                && other.name().equals(table.name())))
        .toList();
  }

  private RandomStatement late(RandomTable table) {
    String name = table.name();
    String before =
        course.onPostgresql()
            ? dice.pick(
                "SET search_path TO app",
                "SET SCHEMA 'public'",
                "RESET search_path",
                "SELECT set_config('search_path', 'app, public', false)",
                "SET LOCAL search_path TO app",
                "DISCARD ALL",
                "DO $$ BEGIN PERFORM 1; END $$")
            : dice.pick("SET SCHEMA app", "SET SCHEMA public");
    String use =
        dice.pick(
            "SELECT id FROM " + name,
            "DELETE FROM " + name + " WHERE id = 3",
            "UPDATE " + name + " SET id = id + 1",
            "SELECT 1 AS one WHERE EXISTS (SELECT 1 FROM " + name + ")");
    return RandomStatement.of(new Sql.Barred(Sql.text(before + "; " + use), LATE));
  }
}
