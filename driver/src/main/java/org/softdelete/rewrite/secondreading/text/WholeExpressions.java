package org.softdelete.rewrite.secondreading.text;

import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.TrimFunction;
import org.jspecify.annotations.Nullable;

/**
 * A visitor that also reaches the expressions which JSqlParser's own passes by. Confined to one
 * reading.
 */
public abstract class WholeExpressions extends ExpressionVisitorAdapter<Void> {

  @Override
  public <S> @Nullable Void visit(AnalyticExpression call, S context) {
    super.visit(call, context);
    reach(call.getFilterExpression(), context);
    reach(call.getPartitionExpressionList(), context);
    if (call.getOrderByElements() != null) {
      call.getOrderByElements().forEach(element -> reach(element.getExpression(), context));
    }
    return null;
  }

  @Override
  public <S> @Nullable Void visit(Function call, S context) {
    super.visit(call, context);
    reach(call.getNamedParameters(), context);
    return null;
  }

  @Override
  public <S> @Nullable Void visit(TrimFunction call, S context) {
    reach(call.getExpression(), context);
    reach(call.getFromExpression(), context);
    return null;
  }

  /** Visits an expression; null is none. */
  protected <S> void reach(@Nullable Expression expression, S context) {
    if (expression != null) {
      expression.accept(this, context);
    }
  }
}
