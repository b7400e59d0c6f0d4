package org.softdelete.rewrite.check;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.model.RelationName;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableLookup;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rules.Identifier;
import org.softdelete.rules.Rules;
import org.softdelete.rules.TableRule;

/**
 * Finds tables whose column for since when a row is there holds no times. Only tables that have
 * such a column are asked for. For one thread.
 */
final class CreatedColumns {

  private final String source;
  private final Dialect dialect;
  private final TableLookup tables;
  private final Problems problems;

  /** Of a database that {@code tables} tells of. */
  CreatedColumns(Rules rules, Dialect dialect, TableLookup tables, Problems problems) {
    this.source = rules.source();
    this.dialect = dialect;
    this.tables = tables;
    this.problems = problems;
  }

  /** Looks at the one that {@code rule} names; that it cannot be asked is told, too. */
  void check(RelationName relation, TableRule rule) {
    Identifier created = rule.created();
    if (created == null || !rule.live().isNull()) {
      return;
    }
    try {
      TableShape shape = tables.shapeOf(relation.schema(), relation.name());
      String name = dialect.names().fold(created.text(), created.quoted());
      check(relation, created, shape == null ? null : shape.column(name));
    } catch (SQLException e) {
      add(relation, "of which the columns could not be asked: " + e.getMessage());
    }
  }

  private void check(RelationName relation, Identifier created, @Nullable TableColumn found) {
    if (found != null && !found.isTime()) {
      add(
          relation,
          "whose column %s (created) is of the type %s: it cannot be read as of a time. Let it be a timestamp, or name another column in the rules"
              .formatted(created, found.type().toLowerCase(Locale.ROOT)));
    }
  }

  private void add(RelationName relation, String problem) {
    problems.add(
        () ->
            "The rules of %s list %s, %s."
                .formatted(source, WrittenName.of(relation, dialect.names()), problem));
  }
}
