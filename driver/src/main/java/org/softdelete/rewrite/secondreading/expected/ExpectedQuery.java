package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.OracleHint;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.secondreading.named.Held;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.Unchecked;
import org.softdelete.rewrite.secondreading.text.WholeExpressions;

/**
 * Changes the tree of a query into what it has to become, with all queries inside. A visitor
 * reaches them through expressions; one that it does not reach is told by {@link #reached()}.
 * Confined to one reading.
 */
final class ExpectedQuery extends WholeExpressions {

  private final Tables tables;
  private final ExpectedFrom from;
  private final ExpectedWith with;
  private final Set<PlainSelect> reached = Collections.newSetFromMap(new IdentityHashMap<>());

  ExpectedQuery(Tables tables) {
    this.tables = tables;
    this.from = new ExpectedFrom(tables, this);
    this.with = new ExpectedWith(tables, this);
  }

  /** How many queries that begin with SELECT were changed or found right. */
  int reached() {
    return reached.size();
  }

  Tables tables() {
    return tables;
  }

  ExpectedFrom from() {
    return from;
  }

  ExpectedWith with() {
    return with;
  }

  /** Changes a query; the result takes its place. */
  Select change(Select query, Held outer) {
    Held held = with.change(query.getWithItemsList(), outer);
    if (query instanceof PlainSelect plain) {
      if (reached.add(plain)) {
        changePlain(plain, held);
      }
      return plain;
    }
    if (query instanceof ParenthesedSelect inside) {
      if (inside.getPivot() != null || inside.getUnPivot() != null) {
        throw new Unchecked("PIVOT");
      }
      inside.setSelect(change(inside.getSelect(), held));
    } else if (query instanceof SetOperationList operands) {
      operands.getSelects().replaceAll(operand -> change(operand, held));
    } else if (query instanceof Values values) {
      change(values.getExpressions(), held);
    } else {
      throw new Unchecked("a query of another kind");
    }
    changeTail(query, held);
    return query;
  }

  private void changePlain(PlainSelect query, Held outer) {
    Held held = tables.hinted(query.getOracleHint(), outer);
    query.setOracleHint(noHint());
    if (query.getLateralViews() != null || query.getOracleHierarchical() != null) {
      throw new Unchecked("LATERAL VIEW or CONNECT BY");
    }
    List<String> where = new ArrayList<>();
    from.change(query, held, where);
    if (query.getDistinct() != null) {
      changeItems(query.getDistinct().getOnSelectItems(), held);
    }
    changeItems(query.getSelectItems(), held);
    change(query.getWhere(), held);
    if (query.getGroupBy() != null) {
      change(query.getGroupBy().getGroupByExpressionList(), held);
      for (ExpressionList<Expression> set : query.getGroupBy().getGroupingSets()) {
        change(set, held);
      }
    }
    change(query.getHaving(), held);
    change(query.getQualify(), held);
    if (query.getWindowDefinitions() != null) {
      query.getWindowDefinitions().forEach(window -> changeWindow(window, held));
    }
    changeTail(query, held);
    query.setWhere(Conditions.and(query.getWhere(), where));
  }

  private void changeTail(Select query, Held held) {
    changeOrder(query.getOrderByElements(), held);
    Limit limit = query.getLimit();
    if (limit != null) {
      change(limit.getRowCount(), held);
      change(limit.getOffset(), held);
    }
    if (query.getOffset() != null) {
      change(query.getOffset().getOffset(), held);
    }
    if (query.getFetch() != null) {
      change(query.getFetch().getExpression(), held);
    }
  }

  /** Changes the queries inside of an expression; null is none. */
  void change(@Nullable Expression expression, Held held) {
    reach(expression, held);
  }

  void changeValues(@Nullable Collection<UpdateSet> sets, Held held) {
    if (sets != null) {
      sets.forEach(one -> change(one.getValues(), held));
    }
  }

  void changeItems(@Nullable Collection<SelectItem<?>> items, Held held) {
    if (items != null) {
      items.forEach(item -> change(item.getExpression(), held));
    }
  }

  void changeOrder(@Nullable List<OrderByElement> elements, Held held) {
    if (elements != null) {
      elements.forEach(element -> change(element.getExpression(), held));
    }
  }

  private void changeWindow(@Nullable WindowDefinition window, Held held) {
    if (window != null) {
      change(window.getPartitionExpressionList(), held);
      changeOrder(window.getOrderByElements(), held);
    }
  }

  @Override
  public <S> @Nullable Void visit(Select query, S held) {
    Select changed = change(query, (Held) held);
    if (changed != query) {
      throw new Unchecked("TABLE in an expression");
    }
    return null;
  }

  @Override
  public <S> @Nullable Void visit(ParenthesedSelect query, S held) {
    return visit((Select) query, held);
  }

  @Override
  public <S> @Nullable Void visit(AnyComparisonExpression any, S held) {
    return any.getSelect() == null ? null : visit(any.getSelect(), held);
  }

  @SuppressWarnings("NullAway")
  private static OracleHint noHint() {
    return null;
  }
}
