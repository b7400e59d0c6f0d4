package org.softdelete.rewrite.secondreading.expected;

import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.model.CursorRow;
import org.softdelete.rewrite.secondreading.named.Listed;
import org.softdelete.rewrite.secondreading.named.Tables;
import org.softdelete.rewrite.secondreading.text.StandIn;

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

  /**
   * The condition that has to take the place of one that names a cursor's row, where deleted rows
   * are not to be changed.
   */
  static Expression positioned(Expression condition, Table table, Listed listed, Tables tables) {
    String qualifier = Tables.qualifier(table, listed);
    var row =
        new CursorRow(
            StandIn.cursor(condition),
            table.toString(),
            listed.rule().column().toSql(),
            listed.live(qualifier, tables.dialect().phrases()));
    return tables.isOnDeletedRow(row) ? new SqlText.Value("FALSE") : condition;
  }
}
