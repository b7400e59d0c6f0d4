package org.softdelete.rewrite.check;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;
import org.softdelete.rules.TableRule.Event;

/**
 * Finds tables of which the rules want to know who deleted a row, why, and by which delete, where
 * the database cannot write that. Only such tables are asked for. For one thread.
 */
final class EventColumns {

  /** Types that take any text, as the databases call them. */
  private static final Set<String> TEXTS =
      Set.of(
          "text",
          "character varying",
          "varchar",
          "character",
          "char",
          "bpchar",
          "name",
          "citext",
          "character large object",
          "varchar_ignorecase");

  private final String source;
  private final Dialect dialect;
  private final TableLookup tables;
  private final Problems problems;

  /** Of a database that {@code tables} tells of. */
  EventColumns(Rules rules, Dialect dialect, TableLookup tables, Problems problems) {
    this.source = rules.source();
    this.dialect = dialect;
    this.tables = tables;
    this.problems = problems;
  }

  /** Looks for what {@code rule} wants to know; that it cannot be asked is told, too. */
  void check(RelationName relation, TableRule rule) {
    Event event = rule.event();
    if (event.equals(Event.NONE)) {
      return;
    }
    if (!dialect.events().areKnown()) {
      add(
          relation,
          "with batch, deleted-by or reason, which have no effect on this database: each DELETE from it is refused. Take them out of the rules of this table");
      return;
    }
    try {
      TableShape shape = tables.shapeOf(relation.schema(), relation.name());
      if (shape != null) {
        check(relation, shape, "batch", event.batch(), true);
        check(relation, shape, "deleted-by", event.deletedBy(), false);
        check(relation, shape, "reason", event.reason(), false);
      }
    } catch (SQLException e) {
      add(relation, "of which the columns could not be asked: " + e.getMessage());
    }
  }

  private void check(
      RelationName relation,
      TableShape shape,
      String key,
      @Nullable Identifier column,
      boolean takesUuid) {
    TableColumn found =
        column == null ? null : shape.column(dialect.names().fold(column.text(), column.quoted()));
    if (found == null) {
      return;
    }
    String type = found.type().toLowerCase(Locale.ROOT);
    if (!TEXTS.contains(type) && !(takesUuid && type.equals("uuid"))) {
      add(
          relation,
          "whose column %s (%s) is of the type %s: each delete from it may fail. Let it be %s, or name another column in the rules"
              .formatted(column, key, type, takesUuid ? "uuid or text" : "text"));
    }
  }

  private void add(RelationName relation, String problem) {
    problems.add(
        () ->
            "The rules of %s list %s, %s."
                .formatted(source, WrittenName.of(relation, dialect.names()), problem));
  }
}
