package org.softdelete.rewrite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.softdelete.rewrite.SetClause.Assignment;
import org.softdelete.rewrite.TableColumn.Origin;
import org.softdelete.rules.TableRule.OnConflict;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Makes an upsert bring the deleted row that it meets back to life (SEMANTICS §6): each column gets
 * what the INSERT says, which is {@code EXCLUDED}, with the defaults of columns that it does not
 * name (PostgreSQL manual: INSERT, ON CONFLICT Clause). A live row that is met is changed as
 * before. Confined to one rewrite.
 */
final class Revival {

  /** Types of which equal values are the same, so that a key of them needs no change. */
  private static final Set<String> SAME_IF_EQUAL =
      Set.of("smallint", "integer", "bigint", "uuid", "boolean", "date");

  private final Readers readers;
  private final StatementText text;
  private final Tokens tokens;
  private final ChangeTarget target;
  private final ListedTable table;
  private final TableShape shape;
  private final List<UniqueKey> met;

  /**
   * For one statement.
   *
   * @param met the keys by which a row is met; empty if it is not known which
   */
  Revival(
      Readers readers,
      ChangeTarget target,
      ListedTable table,
      TableShape shape,
      List<UniqueKey> met) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
    this.target = target;
    this.table = table;
    this.shape = shape;
    this.met = met;
  }

  /**
   * Reads and rewrites what the clause does.
   *
   * @throws SQLException with SQLState {@code 0A000} if a row cannot be brought back like that
   */
  void read(ConflictClause clause, Scope scope) throws SQLException {
    requireAllowed(clause);
    text.explain(clause.does(), clause.does() + 3);
    if (clause.doesNothing()) {
      insteadOfNothing(clause.does() + 1);
    } else {
      besideUpdate(clause, scope);
    }
  }

  private void requireAllowed(ConflictClause clause) throws Refusal {
    if (table.rule().onConflict() == OnConflict.REJECT) {
      throw refuse(clause.on(), "the rules refuse to bring them back (on-conflict: reject)");
    }
    if (clause.doesNothing() && met.stream().anyMatch(UniqueKey::exclusion)) {
      throw refuse(clause.does(), "an exclusion constraint does not allow DO UPDATE");
    }
    int old = clause.returnedOld();
    if (old < clause.statementEnd() && text.dialect().returnsOld()) {
      throw refuse(old, "old would show it");
    }
    if (target.visibleName().equals("excluded")) {
      throw refuse(
          target.name().first(), "the table is called like the row to insert; add AS alias");
    }
  }

  private void insteadOfNothing(int nothing) throws Refusal {
    StringBuilder update = new StringBuilder("UPDATE SET ");
    String separator = "";
    for (TableColumn column : changed(Set.of(), nothing)) {
      update.append(separator).append(column.sql()).append(" = ").append(inserted(column));
      separator = ", ";
    }
    update.append(" WHERE ").append(table.deleted(target.qualifier()));
    text.edits().replace(tokens.start(nothing), tokens.end(nothing), update.toString());
  }

  private void besideUpdate(ConflictClause clause, Scope scope) throws SQLException {
    Set<String> assigned = new HashSet<>();
    int read = clause.does() + 3;
    for (Assignment one : clause.assignments()) {
      text.explain(read, one.value());
      assigned.add(readAssignment(one, scope));
      read = one.valueEnd();
    }
    text.explain(read, clause.condition());
    StringBuilder others = new StringBuilder();
    for (TableColumn column : changed(assigned, clause.does() + 2)) {
      String kept = target.qualifier() + '.' + column.sql();
      others.append(", %s = %s%s%s".formatted(column.sql(), ifLive(), kept, otherwise(column)));
    }
    text.edits().insert(tokens.end(clause.condition() - 1), others.toString());
    if (clause.condition() < clause.end()) {
      int condition = clause.condition() + 1;
      text.explain(clause.condition(), condition);
      text.edits().insert(tokens.start(condition), ifLive() + "(");
      readers.expressions().read(condition, clause.end(), scope);
      text.edits().insert(tokens.end(clause.end() - 1), ") ELSE TRUE END");
    }
  }

  /** Reads the value of an assignment, and answers the column that it is for. */
  private String readAssignment(Assignment one, Scope scope) throws SQLException {
    int name = one.target();
    if (one.targetEnd() != name + 1 || !tokens.isName(name) || one.value() == one.valueEnd()) {
      throw refuse(name, "only part of a column is set, or several columns by one query");
    }
    if (tokens.is(one.value(), Keyword.DEFAULT)) {
      throw refuse(one.value(), "DEFAULT cannot depend on what the row is");
    }
    TableColumn column = shape.column(text.fold(name));
    if (column == null || isInserted(column, one)) {
      readers.expressions().read(one.value(), one.valueEnd(), scope);
    } else {
      // The branches of a CASE are of one type, so what the assignment would do is done before.
      boolean cast = !isStringLiteral(one);
      text.edits().insert(tokens.start(one.value()), ifLive() + (cast ? "CAST(" : ""));
      readers.expressions().read(one.value(), one.valueEnd(), scope);
      String end = (cast ? " AS " + column.type() + ')' : "") + otherwise(column);
      text.edits().insert(tokens.end(one.valueEnd() - 1), end);
    }
    return text.fold(name);
  }

  /** Whether the value is that of the row to insert, so that it is right in both cases. */
  private boolean isInserted(TableColumn column, Assignment one) {
    int value = one.value();
    return one.valueEnd() == value + 3
        && tokens.isName(value)
        && text.fold(value).equals("excluded")
        && tokens.is(value + 1, '.')
        && text.fold(value + 2).equals(column.name());
  }

  /** A string has no type of its own before it is compared with something or assigned. */
  private boolean isStringLiteral(Assignment one) {
    return one.valueEnd() == one.value() + 1 && tokens.is(one.value(), Tokens.STRING);
  }

  /** The columns that a row has to be given when it comes back, but for {@code assigned}. */
  private List<TableColumn> changed(Set<String> assigned, int place) throws Refusal {
    List<TableColumn> changed = new ArrayList<>();
    for (TableColumn column : shape.columns()) {
      boolean always = column.origin() == Origin.SEQUENCE_ALWAYS;
      boolean isSame =
          (always || SAME_IF_EQUAL.contains(column.type()))
              && met.stream().anyMatch(key -> key.columns().contains(column.name()));
      if (assigned.contains(column.name()) || isSame || column.origin() == Origin.COMPUTED) {
        continue;
      }
      if (always) {
        throw refuse(place, column.sql() + " is GENERATED ALWAYS, and cannot be set");
      }
      changed.add(column);
    }
    return changed;
  }

  private Refusal refuse(int place, String reason) {
    return text.unsupported(
        place,
        "a deleted row of " + target.name().qualifier() + " may be met here, and " + reason,
        "let the unique index hold live rows only, or use the hint paranoid(false) if deleted rows"
            + " may be changed");
  }

  private String ifLive() {
    return "CASE WHEN " + table.live(target.qualifier()) + " THEN ";
  }

  private static String otherwise(TableColumn column) {
    return " ELSE " + inserted(column) + " END";
  }

  private static String inserted(TableColumn column) {
    return "EXCLUDED." + column.sql();
  }
}
