package org.softdelete.rewrite.secondreading.expected;

import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitor;
import net.sf.jsqlparser.parser.ASTNodeAccessImpl;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.ParenthesedStatement;
import net.sf.jsqlparser.statement.StatementVisitor;
import net.sf.jsqlparser.statement.merge.MergeDelete;
import org.jspecify.annotations.Nullable;

/** Parts of a tree that are SQL text already, and are not read into. */
final class SqlText {

  private SqlText() {}

  /** An expression. */
  static final class Value extends ASTNodeAccessImpl implements Expression {
    private static final long serialVersionUID = 1L;
    private final String text;

    Value(String text) {
      this.text = text;
    }

    @Override
    @SuppressWarnings("NullAway")
    public <T, S> @Nullable T accept(ExpressionVisitor<T> visitor, S context) {
      return null;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A member of a FROM clause. */
  static final class Source extends Table {
    private static final long serialVersionUID = 1L;
    private final String text;

    Source(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A statement, in parentheses or not. */
  static final class Whole implements ParenthesedStatement {
    private static final long serialVersionUID = 1L;
    private final String text;

    Whole(String text) {
      this.text = text;
    }

    @Override
    public <T, S> @Nullable T accept(StatementVisitor<T> visitor, S context) {
      return null;
    }

    @Override
    public @Nullable Alias getAlias() {
      return null;
    }

    @Override
    public void setAlias(Alias alias) {
      throw new UnsupportedOperationException("a statement that is text has no alias");
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A clause of a MERGE. */
  static final class Clause extends MergeDelete {
    private static final long serialVersionUID = 1L;
    private final String text;

    Clause(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
