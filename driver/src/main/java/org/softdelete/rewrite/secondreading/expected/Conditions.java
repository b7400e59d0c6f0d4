package org.softdelete.rewrite.secondreading.expected;

import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import org.jspecify.annotations.Nullable;

/** Conditions to which predicates are added. */
final class Conditions {

  private Conditions() {}

  /** A condition, which may be null for none, in parentheses and with predicates behind it. */
  static @Nullable Expression and(@Nullable Expression condition, List<String> predicates) {
    if (predicates.isEmpty()) {
      return condition;
    }
    Expression added = new SqlText.Value(String.join(" AND ", predicates));
    return condition == null
        ? added
        : new AndExpression(new ParenthesedExpressionList<>(condition), added);
  }
}
