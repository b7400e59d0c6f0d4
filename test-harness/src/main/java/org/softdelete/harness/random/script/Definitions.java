package org.softdelete.harness.random.script;

import static org.softdelete.harness.random.Dice.weight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.softdelete.harness.random.Dice;
import org.softdelete.harness.random.Dice.Weighted;
import org.softdelete.harness.random.schema.RandomTable;
import org.softdelete.harness.random.schema.RandomView;
import org.softdelete.harness.random.schema.Session;
import org.softdelete.harness.random.schema.ViewGenerator;
import org.softdelete.harness.random.statement.RandomStatement;
import org.softdelete.harness.random.statement.Sql;

/** Statements that make, rename and drop relations. What a fixture has is left as it is. */
final class Definitions {

  private final Course course;
  private final Dice dice;
  private final Heirs heirs;

  Definitions(Course course) {
    this.course = course;
    this.dice = course.dice();
    this.heirs = new Heirs(course);
  }

  /** Statements, whose effect the course knows from now on. */
  List<RandomStatement> statements() {
    List<Weighted<List<RandomStatement>>> kinds = new ArrayList<>();
    kinds.add(weight(20, this::view));
    kinds.add(weight(10, this::awaited));
    kinds.add(weight(10, this::copied));
    if (!course.session().fresh().isEmpty()) {
      kinds.add(weight(30, this::changed));
    }
    if (course.onPostgresql()) {
      kinds.add(weight(15, this::temporary));
      kinds.add(weight(35, heirs::statements));
    } else {
      kinds.add(weight(20, this::synonym));
    }
    return dice.weighted(kinds);
  }

  static List<RandomStatement> all(String... statements) {
    return List.of(statements).stream().map(one -> RandomStatement.of(Sql.text(one))).toList();
  }

  private List<RandomStatement> view() {
    String schema = dice.pick("app", "public");
    RandomView view =
        new ViewGenerator(dice, course.onPostgresql())
            .view(schema + "." + course.newName("view"), course.session());
    course.add(view.table());
    return all(view.creation());
  }

  /** The table that the rules list before it is there. */
  private List<RandomStatement> awaited() {
    RandomTable table = course.schema().awaited();
    if (course.session().tables().contains(table)) {
      return List.of();
    }
    course.add(table);
    String insert =
        "INSERT INTO %s (id) VALUES (1), (2), (3)".formatted(course.session().name(table));
    String columns = table.declarations();
    if (course.onPostgresql() && dice.chance(50)) {
      return all(
          "CREATE TABLE public.%s (%s)".formatted(table.name(), columns),
          "INSERT INTO public.%s (id) VALUES (4)".formatted(table.name()),
          "ALTER TABLE public.%s SET SCHEMA app".formatted(table.name()),
          insert);
    }
    return all("CREATE TABLE %s (%s)".formatted(table.qualified(), columns), insert);
  }

  /** A table that nobody lists, with the live rows of one that is listed perhaps. */
  private List<RandomStatement> copied() {
    RandomTable from = dice.pick(listed());
    RandomTable table =
        RandomTable.unlisted(course.session().current(), course.newName("table"), from.columns());
    String name = course.session().name(from);
    course.add(table);
    return all("CREATE TABLE " + table.name() + " AS SELECT * FROM " + name);
  }

  private List<RandomTable> listed() {
    return course.session().tables().stream().filter(RandomTable::isListed).toList();
  }

  /** A temporary table, that hides a listed one perhaps. */
  private List<RandomStatement> temporary() {
    RandomTable from = dice.pick(listed());
    RandomTable table = from.temporary(dice.chance(70) ? from.name() : course.newName("temp"));
    if (course.session().tables().stream().anyMatch(table::isNamedLike)) {
      return List.of();
    }
    course.add(table);
    String create = dice.pick("CREATE TEMP TABLE ", "CREATE TEMPORARY TABLE ");
    return all(create + table.name() + " AS SELECT * FROM " + from.qualified());
  }

  private List<RandomStatement> synonym() {
    RandomTable of = dice.pick(course.session().tables());
    RandomTable synonym = of.synonym(dice.pick("app", "public"), course.newName("synonym"));
    if (!of.qualifier().equals(of.name())) {
      return List.of();
    }
    course.add(synonym);
    String create =
        "CREATE SYNONYM %s FOR %s".formatted(synonym.qualified(), course.session().name(of));
    String drop = "DROP SYNONYM IF EXISTS " + synonym.qualified();
    return List.of(new RandomStatement(Sql.text(create), false, Optional.of(drop)));
  }

  /** Something that the script has made is dropped or has another name from now on. */
  private List<RandomStatement> changed() {
    RandomTable table = dice.pick(course.session().fresh());
    if (table.equals(course.schema().awaited()) || !table.qualifier().equals(table.name())) {
      return List.of();
    }
    boolean view = table.name().startsWith("fresh_view");
    course.remove(table);
    if (table.schema().equals(Session.TEMPORARY) || (view && dice.chance(50))) {
      return all("DROP " + (view ? "VIEW " : "TABLE ") + table.qualified());
    }
    RandomTable renamed = table.heir(table.schema(), course.newName(view ? "view" : "renamed"));
    course.add(renamed);
    String alter = view ? "ALTER VIEW " : "ALTER TABLE ";
    return all(alter + table.qualified() + " RENAME TO " + renamed.name());
  }
}
