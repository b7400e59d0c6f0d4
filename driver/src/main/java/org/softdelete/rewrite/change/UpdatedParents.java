package org.softdelete.rewrite.change;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.softdelete.rewrite.change.SetClause.Assignment;
import org.softdelete.rewrite.parents.AssignmentCast;
import org.softdelete.rewrite.parents.ParentCheck;
import org.softdelete.rewrite.parents.Value;
import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Keeps rows that an UPDATE changes, or a MERGE, from pointing to deleted ones (SEMANTICS §5). To
 * be asked before what is written is read. Confined to one rewrite.
 */
public final class UpdatedParents {

  private static final String ROW = "softdelete_row";

  private final StatementText text;
  private final Tokens tokens;
  private final ChangeTarget target;
  private final ParentCheck check;

  /**
   * For one statement.
   *
   * @param comesBack whether rows come back that were deleted
   * @throws SQLException if the database has to be asked which table it is, and cannot be
   */
  public UpdatedParents(StatementText text, ChangeTarget target, boolean comesBack)
      throws SQLException {
    this.text = text;
    this.tokens = text.tokens();
    this.target = target;
    this.check = ParentCheck.ofUpdated(text, target.name(), target.qualifier(), comesBack);
  }

  /** Whether the table has no key to a listed one. */
  boolean isEmpty() {
    return check.isEmpty();
  }

  /**
   * Checks what is assigned.
   *
   * @throws SQLException with SQLState {@code 0A000} if a key cannot be checked there; or if the
   *     database has to be asked for types of columns, and cannot be
   */
  public void check(List<Assignment> assignments) throws SQLException {
    if (check.isEmpty()) {
      return;
    }
    Map<String, Value> row = row(assignments);
    if (check.canCheck(row)) {
      check.check(row);
    } else {
      checkTogether(assignments);
    }
  }

  /**
   * The same, where nothing but values may change.
   *
   * @throws SQLException as {@link #check} does
   */
  public void checkValues(List<Assignment> assignments) throws SQLException {
    if (!check.isEmpty()) {
      check.check(row(assignments));
    }
  }

  /** The values to check by the names of their columns; those that a query gives are checked. */
  private Map<String, Value> row(List<Assignment> assignments) throws SQLException {
    Map<String, Value> row = new HashMap<>();
    Set<String> queried = new HashSet<>();
    if (!assignments.isEmpty()) {
      check.requireSeen(assigned(assignments), assignments.get(0).target());
    }
    for (Assignment one : assignments) {
      int last = one.targetEnd() - 1;
      if (tokens.is(one.target(), '(')) {
        queried.addAll(checkQuery(one));
      } else if (tokens.isName(last)) {
        row.put(text.fold(last), value(one));
      }
    }
    for (Set<String> key : check.columns()) {
      if (!Collections.disjoint(key, queried) && !Collections.disjoint(key, row.keySet())) {
        throw text.unsupported(
            assignments.get(0).target(),
            "whether the row that several columns point to is deleted cannot be found where a query"
                + " gives some of them",
            "assign the columns one by one, or all by one query");
      }
    }
    return row;
  }

  /** Has the values of a key, and all between them, come from a query that checks them. */
  private void checkTogether(List<Assignment> assignments) throws SQLException {
    List<Assignment> keys =
        assignments.stream()
            .filter(one -> check.type(text.fold(one.targetEnd() - 1)) != null)
            .toList();
    List<Assignment> together =
        assignments.subList(
            assignments.indexOf(keys.get(0)), assignments.indexOf(keys.get(keys.size() - 1)) + 1);
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    StringJoiner written = new StringJoiner(", ", "(", ")");
    StringJoiner names = new StringJoiner(", ", "(", ")");
    for (Assignment one : together) {
      boolean plain = tokens.is(one.targetEnd(), '=') && !tokens.is(one.target(), '(');
      if (!plain || tokens.is(one.value(), Keyword.DEFAULT)) {
        throw text.unsupported(
            one.value(),
            "whether the row that several columns point to is deleted cannot be found here",
            "assign the columns that point to a row beside each other, one by one");
      }
      columns.add(text.fold(one.targetEnd() - 1));
      written.add(tokens.text(one.targetEnd() - 1));
      names.add("c" + columns.size());
      values.add(ROW + ".c" + columns.size());
    }
    String start =
        "%s = (SELECT %s FROM (SELECT "
            .formatted(written, String.join(", ", check.checked(columns, values)));
    for (int i = 0; i < together.size(); i++) {
      Assignment one = together.get(i);
      AssignmentCast cast = check.inQuery(value(one), columns.get(i), 0);
      text.edits()
          .replace(tokens.start(one.target()), tokens.start(one.value()), start + cast.before());
      text.edits().insert(tokens.end(one.valueEnd() - 1), cast.behind());
      start = "";
    }
    int end = tokens.end(together.get(together.size() - 1).valueEnd() - 1);
    text.edits().insert(end, ") AS " + ROW + names + ")");
  }

  private static Value value(Assignment one) {
    return new Value(one.value(), one.valueEnd());
  }

  /** {@code (a, b) = (SELECT …)}; returns the names of the columns, folded. */
  private List<String> checkQuery(Assignment one) throws Refusal {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    StringJoiner names = new StringJoiner(", ", "(", ")");
    for (Value name : Value.atCommas(text, one.target() + 1, one.targetEnd() - 1)) {
      columns.add(tokens.isName(name.from()) ? text.fold(name.from()) : "");
      names.add("c" + columns.size());
      values.add(ROW + ".c" + columns.size());
    }
    List<String> checked = check.checked(columns, values);
    if (checked.equals(values)) {
      return columns;
    }
    if (!tokens.is(one.value(), '(') || text.close(one.value()) + 1 != one.valueEnd()) {
      throw text.unsupported(
          one.value(),
          "whether a row that this points to is deleted cannot be found here",
          "assign the columns one by one");
    }
    text.edits()
        .insert(tokens.start(one.value()), "(SELECT " + String.join(", ", checked) + " FROM ");
    text.edits().insert(tokens.end(one.valueEnd() - 1), " AS " + ROW + names + ")");
    return columns;
  }

  /** The names, folded, of what is assigned to, and perhaps others. */
  private Set<String> assigned(List<Assignment> assignments) {
    Set<String> assigned = new HashSet<>();
    for (Assignment one : assignments) {
      for (int i = one.target(); i < one.targetEnd(); i++) {
        assigned.add(tokens.isName(i) ? text.fold(i) : "");
      }
    }
    return assigned;
  }

  /**
   * Checks rows that come back and keep their keys.
   *
   * @param marker the one among {@code assignments} that brings them back
   */
  void checkRestored(List<Assignment> assignments, Assignment marker) {
    Set<String> assigned = assigned(assignments);
    String kept = target.qualifier() + '.' + tokens.text(marker.targetEnd() - 1);
    String written =
        text.sql().substring(tokens.start(marker.value()), tokens.end(marker.valueEnd() - 1));
    String checked = check.restored(assigned, kept, written);
    if (!checked.equals(written)) {
      text.edits()
          .replace(tokens.start(marker.value()), tokens.end(marker.valueEnd() - 1), checked);
    }
  }
}
