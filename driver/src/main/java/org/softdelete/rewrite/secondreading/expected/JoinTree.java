package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.text.Unchecked;

/**
 * A table, or a join with what is on both of its sides. JSqlParser keeps joins as a list, in which
 * {@code a JOIN b JOIN c ON … ON …} has two conditions at the second one. Confined to one reading.
 */
sealed interface JoinTree {

  /**
   * A table.
   *
   * @param item the table
   * @param join the join in whose place in the list it stands; null for the first one
   */
  record Leaf(FromItem item, @Nullable Join join) implements JoinTree {}

  /**
   * A join.
   *
   * @param join tells its kind
   * @param condition its ON, or null if it has none
   * @param holder the join that its condition is kept at
   * @param place which of the conditions there it is
   */
  record Node(
      Join join,
      JoinTree left,
      JoinTree right,
      @Nullable Expression condition,
      Join holder,
      int place)
      implements JoinTree {

    /** Puts another condition in the place of this one. */
    void putCondition(Expression other) {
      List<Expression> all = new ArrayList<>(holder.getOnExpressions());
      all.set(place, other);
      holder.setOnExpressions(all);
    }
  }

  /** The tree of a table and what is joined to it. */
  static JoinTree of(FromItem first, List<Join> joins) {
    Deque<JoinTree> operands = new ArrayDeque<>();
    Deque<Join> open = new ArrayDeque<>();
    operands.push(new Leaf(first, null));
    for (Join join : joins) {
      if (join.isApply() || join.isSemi() || join.isStraight() || join.isWindowJoin()) {
        throw new Unchecked("a join of another kind");
      }
      operands.push(new Leaf(join.getFromItem(), join));
      open.push(join);
      if (!join.getUsingColumns().isEmpty() || join.isCross() || join.isNatural()) {
        close(operands, open, null, join, 0);
      }
      int place = 0;
      for (Expression condition : join.getOnExpressions()) {
        close(operands, open, condition, join, place);
        place++;
      }
    }
    if (!open.isEmpty()) {
      throw new Unchecked("a join without a condition");
    }
    return operands.pop();
  }

  private static void close(
      Deque<JoinTree> operands,
      Deque<Join> open,
      @Nullable Expression condition,
      Join holder,
      int place) {
    if (open.isEmpty()) {
      throw new Unchecked("a condition without a join");
    }
    JoinTree right = operands.pop();
    JoinTree left = operands.pop();
    operands.push(new Node(open.pop(), left, right, condition, holder, place));
  }
}
