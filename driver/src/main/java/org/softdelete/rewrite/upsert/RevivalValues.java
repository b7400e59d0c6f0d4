package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.softdelete.rewrite.change.ChangeTarget;
import org.softdelete.rewrite.change.SetClause.Assignment;
import org.softdelete.rewrite.change.UpdatedParents;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.parents.AssignmentCast;
import org.softdelete.rewrite.query.QueryReaders;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Reads the values that DO UPDATE assigns, and rewrites them so that a live row gets what is
 * written there and a deleted row what is inserted. Confined to one rewrite.
 */
final class RevivalValues {

  private static final String QUERY = "softdelete_query";

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;
  private final ChangeTarget target;
  private final TableShape shape;
  private final LiveOrInserted value;

  RevivalValues(QueryReaders readers, ChangeTarget target, TableShape shape, LiveOrInserted value) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
    this.target = target;
    this.shape = shape;
    this.value = value;
  }

  /**
   * Reads one assignment.
   *
   * @return the names of the columns that it sets, folded
   * @throws SQLException with SQLState {@code 0A000} if a deleted row cannot get another value
   */
  List<String> read(Assignment one, Scope scope) throws SQLException {

    if (one.value() == one.valueEnd()) {
      throw text.notUnderstood(one.value(), "a value is expected here");
    }
    if (tokens.is(one.value(), Keyword.DEFAULT)) {
      throw target.mayNotRevive(text, one.value(), "DEFAULT cannot depend on what the row is");
    }
    boolean several = tokens.is(one.target(), '(');
    List<String> names =
        several
            ? names(one.target() + 1, text.close(one.target()))
            : names(one.target(), one.targetEnd());
    List<TableColumn> columns = names.stream().map(shape::column).filter(Objects::nonNull).toList();
    if (columns.size() < names.size()) {
      // The database refuses what is no column of the table.
      readers.expressions().read(one.value(), one.valueEnd(), scope);
    } else if (several) {
      readQuery(one, columns, scope);
    } else {
      readValue(one, columns.get(0), scope);
    }
    return names;
  }

  private List<String> names(int from, int to) throws Refusal {
    List<String> names = new ArrayList<>();
    for (int i = from; i < to; i += 2) {
      if (!tokens.isName(i) || !(tokens.is(i + 1, ',') || i + 1 == to)) {
        throw target.mayNotRevive(text, i, "only part of a column is set");
      }
      names.add(text.fold(i));
    }
    return names;
  }

  private void readValue(Assignment one, TableColumn column, Scope scope) throws SQLException {
    if (isInserted(column, one)) {
      readers.expressions().read(one.value(), one.valueEnd(), scope);
      return;
    }
    // The branches of a CASE are of one type, so what the assignment would do is done before. Only
    // a string has no type before it is assigned.
    boolean string = one.valueEnd() == one.value() + 1 && tokens.is(one.value(), Tokens.STRING);
    AssignmentCast cast =
        string ? AssignmentCast.NONE : AssignmentCast.to(column.type(), isRow(one));
    text.edits().insert(tokens.start(one.value()), value.before() + cast.before());
    new UpdatedParents(text, target, false).check(List.of(one));
    readers.expressions().read(one.value(), one.valueEnd(), scope);
    text.edits().insert(tokens.end(one.valueEnd() - 1), cast.behind() + value.behind(column));
  }

  /** Whether it is {@code (a, b)} or {@code ROW(…)}, which takes its type from the column. */
  private boolean isRow(Assignment one) {
    int open = one.value();
    boolean commas = false;
    if (tokens.is(open, '(') && !readers.expressions().holdsQuery(open)) {
      for (int i = open + 1; i < text.close(open); i = text.next(i)) {
        commas |= tokens.is(i, ',');
      }
    }
    return commas || tokens.reads(open, "row");
  }

  /** Whether the value is that of the row to insert, so that it is right in both cases. */
  private boolean isInserted(TableColumn column, Assignment one) {
    int first = one.value();
    return one.valueEnd() == first + 3
        && tokens.isName(first)
        && text.fold(first).equals("excluded")
        && tokens.is(first + 1, '.')
        && text.fold(first + 2).equals(column.name());
  }

  /** {@code (a, b) = (SELECT …)}, for a live row, and for a deleted one the values inserted. */
  private void readQuery(Assignment assigned, List<TableColumn> columns, Scope scope)
      throws SQLException {
    int open = assigned.value();
    if (text.close(open) + 1 != assigned.valueEnd() || !readers.expressions().holdsQuery(open)) {
      throw target.mayNotRevive(
          text, open, "several columns are set by something else than values");
    }
    StringJoiner cast = new StringJoiner(", ", "(SELECT ", " FROM ");
    StringJoiner names = new StringJoiner(", ", " (", ")");
    StringJoiner inserted = new StringJoiner(", ");
    for (int i = 0; i < columns.size(); i++) {
      TableColumn column = columns.get(i);
      String name = "c" + (i + 1);
      AssignmentCast one = AssignmentCast.to(column.type(), false);
      cast.add(one.before() + QUERY + '.' + name + one.behind());
      names.add(name);
      inserted.add(LiveOrInserted.inserted(column));
    }
    text.edits().insert(tokens.start(open), cast.toString());
    new UpdatedParents(text, target, false).check(List.of(assigned));
    readers.expressions().read(open, assigned.valueEnd(), scope);
    String behind =
        " AS %s%s WHERE %s UNION ALL SELECT %s WHERE %s)"
            .formatted(QUERY, names, value.live(), inserted, value.deleted());
    text.edits().insert(tokens.end(assigned.valueEnd() - 1), behind);
  }
}
