package org.softdelete.rewrite.secondreading.expected;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import org.jspecify.annotations.Nullable;
import org.softdelete.dialect.Dialect;
import org.softdelete.rewrite.secondreading.text.Unchecked;

/**
 * Writes what stands in an INSERT of a MERGE a second time, where columns of the target are visible
 * beside those of the source. Confined to one reading.
 */
final class InsertCopy {

  private final KeyComparisons on;
  private final String source;
  private final Dialect dialect;

  /**
   * That of one statement.
   *
   * @param on tells which columns the target has
   * @param source the name by which the source is visible
   */
  InsertCopy(KeyComparisons on, String source, Dialect dialect) {
    this.on = on;
    this.source = source;
    this.dialect = dialect;
  }

  /** Whether a parameter can be written twice, by its number, while the first stays as it is. */
  boolean numbersParameters() {
    String parameter = dialect.changes().parameter();
    return !parameter.isEmpty() && !parameter.startsWith("?");
  }

  /** One of its expressions. */
  String of(Expression expression) {
    List<Column> ambiguous =
        KeyComparisons.columns(expression).stream()
            .filter(one -> one.getTable() == null && on.column(one) != null)
            .toList();
    ambiguous.forEach(one -> one.setTable(new Table(source)));
    String text = numbered(expression);
    ambiguous.forEach(one -> one.setTable(null));
    if (text.contains("?")) {
      throw new Unchecked("a parameter in a query of a MERGE that may bring a row back");
    }
    return text;
  }

  /** An expression with its parameters by their numbers. */
  String numbered(Expression expression) {
    List<JdbcParameter> parameters = parameters(expression);
    String sign = dialect.changes().parameter().replace("%d", "");
    parameters.forEach(one -> one.setParameterCharacter(sign).setUseFixedIndex(true));
    String text = expression.toString();
    parameters.forEach(one -> one.setParameterCharacter("?").setUseFixedIndex(false));
    return text;
  }

  /** The parameters without a number in an expression. */
  private static List<JdbcParameter> parameters(Expression expression) {
    List<JdbcParameter> parameters = new ArrayList<>();
    expression.accept(
        new ExpressionVisitorAdapter<Void>() {
          @Override
          @SuppressWarnings("NullAway")
          public <S> @Nullable Void visit(JdbcParameter parameter, S context) {
            if (!parameter.isUseFixedIndex()) {
              parameters.add(parameter);
            }
            return null;
          }
        },
        null);
    return parameters;
  }
}
