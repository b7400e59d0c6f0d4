package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.softdelete.rewrite.change.ChangeTarget;
import org.softdelete.rewrite.change.SetClause.Assignment;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableColumn.Origin;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.rules.ListedTable;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
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

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;
  private final ChangeTarget target;
  private final ListedTable table;
  private final TableShape shape;
  private final List<UniqueKey> met;
  private final LiveOrInserted value;

  /**
   * For one statement.
   *
   * @param met the keys by which a row is met; empty if it is not known which
   */
  Revival(
      QueryReaders readers,
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
    this.value =
        new LiveOrInserted(table.live(target.qualifier()), table.deleted(target.qualifier()));
  }

  /**
   * Reads and rewrites what the clause does.
   *
   * @throws SQLException with SQLState {@code 0A000} if a row cannot be brought back like that
   */
  void read(ConflictClause clause, Scope scope) throws SQLException {
    requireAllowed(clause);
    if (clause.doesNothing()) {
      text.markUnderstood(clause.does(), clause.end());
      insteadOfNothing(clause.does() + 1);
    } else {
      besideUpdate(clause, scope);
    }
  }

  private void requireAllowed(ConflictClause clause) throws Refusal {
    if (table.rule().onConflict() == OnConflict.REJECT) {
      throw target.mayNotRevive(
          text, clause.on(), "the rules refuse to bring them back (on-conflict: reject)");
    }
    if (clause.doesNothing() && met.stream().anyMatch(UniqueKey::exclusion)) {
      throw target.mayNotRevive(
          text, clause.does(), "an exclusion constraint does not allow DO UPDATE");
    }
    if (target.visibleName().equals("excluded")) {
      throw target.mayNotRevive(
          text, target.name().first(), "the table is called like the row to insert; add AS alias");
    }
  }

  private void insteadOfNothing(int nothing) throws Refusal {
    String update = update(nothing) + " WHERE " + value.deleted();
    text.edits().replace(tokens.start(nothing), tokens.end(nothing), update);
  }

  /**
   * What gives a row all that is inserted, but for its condition.
   *
   * @param place the token to point at where that cannot be said
   */
  String update(int place) throws Refusal {
    StringJoiner update = new StringJoiner(", ", "UPDATE SET ", "");
    for (TableColumn column : changed(Set.of(), place)) {
      boolean always = column.origin() == Origin.SEQUENCE_ALWAYS;
      update.add(column.sql() + " = " + (always ? "DEFAULT" : LiveOrInserted.inserted(column)));
    }
    return update.toString();
  }

  private void besideUpdate(ConflictClause clause, Scope scope) throws SQLException {
    RevivalValues values = new RevivalValues(readers, target, shape, value);
    int read = clause.does();
    for (Assignment one : clause.assignments()) {
      text.markUnderstood(read, one.value());
      read = one.valueEnd();
    }
    Set<String> assigned = values.read(clause.assignments(), scope);
    text.markUnderstood(read, clause.condition());
    StringBuilder others = new StringBuilder();
    for (TableColumn column : changed(assigned, clause.does() + 2)) {
      if (column.origin() == Origin.SEQUENCE_ALWAYS) {
        // Nothing but DEFAULT may be assigned to it, and that not to some rows only.
        continue;
      }
      String kept = target.qualifier() + '.' + column.sql();
      others.append(
          ", %s = %s%s%s".formatted(column.sql(), value.before(), kept, value.behind(column)));
    }
    text.edits().insert(tokens.end(clause.condition() - 1), others.toString());
    if (clause.condition() < clause.end()) {
      int condition = clause.condition() + 1;
      text.markUnderstood(clause.condition(), condition);
      text.edits().insert(tokens.start(condition), value.before() + "(");
      readers.expressions().read(condition, clause.end(), scope);
      text.edits().insert(tokens.end(clause.end() - 1), ") ELSE TRUE END");
    }
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
      if (always && overridesNumbers()) {
        throw target.mayNotRevive(
            text,
            place,
            column.sql() + " is GENERATED ALWAYS, so that only an INSERT can give it a value");
      }
      changed.add(column);
    }
    return changed;
  }

  /** Whether the INSERT itself gives numbers that are always generated. */
  private boolean overridesNumbers() {
    int columns = target.end();
    int i = tokens.is(columns, '(') ? text.close(columns) + 1 : columns;
    return tokens.is(i, Keyword.OVERRIDING) && tokens.reads(i + 1, "system");
  }
}
