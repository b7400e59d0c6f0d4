package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Names;
import org.softdelete.rewrite.model.TableColumn;
import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.model.UniqueKey;
import org.softdelete.rewrite.secondreading.text.StandIn;
import org.softdelete.rewrite.secondreading.text.WrittenName;

/**
 * The comparisons in the condition of a MERGE by which a row of its target is the same as one of
 * its source. Confined to one reading.
 */
final class KeyComparisons {

  private final Expression condition;
  private final TableShape shape;
  private final String target;
  private final Names names;

  /**
   * Those of a condition.
   *
   * @param shape the columns of the target
   * @param target the name by which it is visible, folded
   */
  KeyComparisons(Expression condition, TableShape shape, String target, Names names) {
    this.condition = condition;
    this.shape = shape;
    this.target = target;
    this.names = names;
  }

  /** What the condition joins by AND, in order. */
  List<Expression> conjuncts() {
    List<Expression> conjuncts = new ArrayList<>();
    conjuncts(condition, conjuncts);
    return conjuncts;
  }

  private static void conjuncts(@Nullable Expression condition, List<Expression> conjuncts) {
    if (condition instanceof AndExpression and) {
      conjuncts(and.getLeftExpression(), conjuncts);
      conjuncts(and.getRightExpression(), conjuncts);
    } else if (condition instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
      conjuncts(list.get(0), conjuncts);
    } else if (condition != null) {
      conjuncts.add(condition);
    }
  }

  /** The comparisons of ON with all columns of a key; empty if some are missing. */
  Set<Expression> comparing(UniqueKey one) {
    Set<String> missing = new HashSet<>(one.columns());
    Set<Expression> comparing = new HashSet<>();
    for (Expression conjunct : conjuncts()) {
      TableColumn compared = compared(conjunct);
      if (compared != null && missing.remove(compared.name())) {
        comparing.add(conjunct);
      }
    }
    return missing.isEmpty() ? comparing : Set.of();
  }

  /** The column of the target that a comparison is with; null if it is not one of these. */
  @Nullable TableColumn compared(Expression conjunct) {
    Column own = own(conjunct);
    return own == null ? null : column(own);
  }

  /** The column of the target that a comparison sets equal to something of the source. */
  @Nullable Column own(Expression conjunct) {
    if (!(conjunct instanceof EqualsTo equals)) {
      return null;
    }
    if (isOwn(equals.getLeftExpression()) && !mentionsOwn(equals.getRightExpression())) {
      return (Column) equals.getLeftExpression();
    }
    return isOwn(equals.getRightExpression()) && !mentionsOwn(equals.getLeftExpression())
        ? (Column) equals.getRightExpression()
        : null;
  }

  private boolean isOwn(Expression expression) {
    return expression instanceof Column one
        && column(one) != null
        && (one.getTable() == null
            || WrittenName.fold(StandIn.without(one.getTable().getName()), names).equals(target));
  }

  private boolean mentionsOwn(Expression expression) {
    return columns(expression).stream().anyMatch(this::isOwn);
  }

  /** The columns in an expression. */
  static List<Column> columns(Expression expression) {
    List<Column> columns = new ArrayList<>();
    expression.accept(
        new ExpressionVisitorAdapter<Void>() {
          @Override
          @SuppressWarnings("NullAway")
          public <S> @Nullable Void visit(Column column, S context) {
            columns.add(column);
            return null;
          }
        },
        null);
    return columns;
  }

  /** The column of the target of a name; null if it has none. */
  @Nullable TableColumn column(Column written) {
    return shape.column(WrittenName.fold(written.getColumnName(), names));
  }

  /** What a comparison sets a column of the target equal to. */
  static Expression other(BinaryExpression equals, Column own) {
    return equals.getLeftExpression() == own
        ? equals.getRightExpression()
        : equals.getLeftExpression();
  }
}
