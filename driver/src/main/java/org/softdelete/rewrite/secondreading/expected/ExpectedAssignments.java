package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.text.Unchecked;

/**
 * Changes what is assigned so that no row points to a deleted one (SEMANTICS §5). Confined to one
 * reading.
 */
final class ExpectedAssignments {

  private final ExpectedKeys keys;
  private final ExpectedParents parents;
  private final List<UpdateSet> sets;

  /** Changes some. */
  ExpectedAssignments(ExpectedKeys keys, List<UpdateSet> sets) {
    this.keys = keys;
    this.parents = new ExpectedParents(keys);
    this.sets = sets;
  }

  /**
   * Changes it.
   *
   * @param marker the column that brings rows back; null if they are not brought back
   * @param qualifier the name by which that is qualified
   */
  void change(@Nullable String marker, String qualifier) {
    if (keys.isEmpty()) {
      return;
    }
    List<String> columns = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    Set<String> assigned = new HashSet<>();
    for (UpdateSet set : sets) {
      boolean pairs = set.getColumns().size() == set.getValues().size();
      for (int i = 0; i < set.getColumns().size(); i++) {
        String name = keys.fold(set.getColumns().get(i));
        assigned.add(name);
        if (pairs) {
          Expression value = set.getValues().get(i);
          columns.add(name);
          values.add(value);
        }
      }
      if (!pairs) {
        changeQuery(set);
      }
    }
    put(columns, parents.values(columns, values, true));
    if (marker != null) {
      restore(marker, qualifier, assigned);
    }
  }

  private void put(List<String> columns, List<Expression> expected) {
    int next = 0;
    for (UpdateSet set : sets) {
      if (set.getColumns().size() == set.getValues().size()) {
        @SuppressWarnings("unchecked") // a list of expressions takes an expression
        ExpressionList<Expression> values = (ExpressionList<Expression>) set.getValues();
        for (int i = 0; i < values.size(); i++) {
          values.set(i, expected.get(next++));
        }
      }
    }
    if (next != columns.size()) {
      throw new Unchecked("assignments of another form");
    }
  }

  private void changeQuery(UpdateSet set) {
    List<String> columns = new ArrayList<>();
    set.getColumns().forEach(column -> columns.add(keys.fold(column)));
    List<String> expected = parents.ofQuery(columns);
    if (expected.stream().noneMatch(one -> one.startsWith("CASE"))) {
      return;
    }
    if (set.getValues().size() != 1 || !(set.getValues().get(0) instanceof ParenthesedSelect)) {
      throw new Unchecked("several columns that are set by something else than a query");
    }
    StringJoiner names = new StringJoiner(", ", " AS softdelete_row(", "))");
    for (int place = 1; place <= columns.size(); place++) {
      names.add("c" + place);
    }
    Expression value =
        new SqlText.Value(
            "(SELECT %s FROM %s%s"
                .formatted(String.join(", ", expected), set.getValues().get(0), names));
    set.setValues(new ExpressionList<>(value));
  }

  private void restore(String marker, String qualifier, Set<String> assigned) {
    for (UpdateSet set : sets) {
      if (set.getColumns().size() == set.getValues().size()) {
        @SuppressWarnings("unchecked") // a list of expressions takes an expression
        ExpressionList<Expression> values = (ExpressionList<Expression>) set.getValues();
        for (int i = 0; i < values.size(); i++) {
          Column column = set.getColumns().get(i);
          if (keys.fold(column).equals(marker)) {
            String kept = qualifier + '.' + column.getColumnName();
            String value = values.get(i).toString();
            values.set(i, new SqlText.Value(parents.restored(assigned, kept, value)));
          }
        }
      }
    }
  }
}
