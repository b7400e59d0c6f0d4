package org.softdelete.rewrite.upsert;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
   * Reads assignments.
   *
   * @return the names of the columns that they set, folded
   * @throws SQLException with SQLState {@code 0A000} if a deleted row cannot get another value, or
   *     a key cannot be checked
   */
  Set<String> read(List<Assignment> assignments, Scope scope) throws SQLException {
    Set<String> assigned = new HashSet<>();
    List<List<TableColumn>> columns = new ArrayList<>();
    for (Assignment one : assignments) {
      List<String> names = names(one);
      assigned.addAll(names);
      columns.add(names.stream().map(shape::column).filter(Objects::nonNull).toList());
    }
    boolean known = assigned.stream().allMatch(name -> shape.column(name) != null);
    // What is checked stands around what the text holds, and inside of what tells rows apart.
    for (int i = 0; known && i < assignments.size(); i++) {
      open(assignments.get(i), columns.get(i));
    }
    new UpdatedParents(text, target, false).checkValues(assignments);
    for (int i = 0; i < assignments.size(); i++) {
      Assignment one = assignments.get(i);
      readers.expressions().read(one.value(), one.valueEnd(), scope);
      if (known) {
        // The database refuses what is no column of the table.
        close(one, columns.get(i));
      }
    }
    return assigned;
  }

  private List<String> names(Assignment one) throws Refusal {
    if (one.value() == one.valueEnd()) {
      throw text.notUnderstood(one.value(), "a value is expected here");
    }
    if (tokens.is(one.value(), Keyword.DEFAULT)) {
      throw target.mayNotRevive(text, one.value(), "DEFAULT cannot depend on what the row is");
    }
    return isSeveral(one)
        ? names(one.target() + 1, text.close(one.target()))
        : names(one.target(), one.targetEnd());
  }

  private boolean isSeveral(Assignment one) {
    return tokens.is(one.target(), '(');
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

  private void open(Assignment one, List<TableColumn> columns) throws Refusal {
    int start = tokens.start(one.value());
    if (isSeveral(one)) {
      text.edits().insert(start, openQuery(one, columns));
    } else if (!isInserted(columns.get(0), one)) {
      text.edits().insert(start, value.before() + cast(one, columns.get(0)).before());
    }
  }

  private void close(Assignment one, List<TableColumn> columns) {
    int end = tokens.end(one.valueEnd() - 1);
    if (isSeveral(one)) {
      text.edits().insert(end, closeQuery(columns));
    } else if (!isInserted(columns.get(0), one)) {
      TableColumn column = columns.get(0);
      text.edits().insert(end, cast(one, column).behind() + value.behind(column));
    }
  }

  /**
   * The branches of a CASE are of one type, so what the assignment would do is done before. Only a
   * string has no type before it is assigned.
   */
  private AssignmentCast cast(Assignment one, TableColumn column) {
    boolean string = one.valueEnd() == one.value() + 1 && tokens.is(one.value(), Tokens.STRING);
    return string ? AssignmentCast.NONE : AssignmentCast.to(column.type(), isRow(one));
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
  private String openQuery(Assignment assigned, List<TableColumn> columns) throws Refusal {
    int open = assigned.value();
    if (text.close(open) + 1 != assigned.valueEnd() || !readers.expressions().holdsQuery(open)) {
      throw target.mayNotRevive(
          text, open, "several columns are set by something else than values");
    }
    StringJoiner cast = new StringJoiner(", ", "(SELECT ", " FROM ");
    for (int i = 0; i < columns.size(); i++) {
      AssignmentCast one = AssignmentCast.to(columns.get(i).type(), false);
      cast.add(one.before() + QUERY + ".c" + (i + 1) + one.behind());
    }
    return cast.toString();
  }

  private String closeQuery(List<TableColumn> columns) {
    StringJoiner names = new StringJoiner(", ", " (", ")");
    StringJoiner inserted = new StringJoiner(", ");
    for (int i = 0; i < columns.size(); i++) {
      names.add("c" + (i + 1));
      inserted.add(LiveOrInserted.inserted(columns.get(i)));
    }
    return " AS %s%s WHERE %s UNION ALL SELECT %s WHERE %s)"
        .formatted(QUERY, names, value.live(), inserted, value.deleted());
  }
}
