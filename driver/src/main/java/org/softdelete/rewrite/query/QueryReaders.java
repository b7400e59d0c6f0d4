package org.softdelete.rewrite.query;

import java.util.function.Function;
import org.softdelete.rewrite.text.StatementText;

/**
 * The readers of one statement. A query holds expressions, and an expression queries, so each
 * reaches the others through here. Confined to one rewrite.
 */
public final class QueryReaders {

  private final StatementText text;
  private final NestedStatements statements;
  private final QueryReader queries;
  private final SelectReader selects;
  private final WithReader withs;
  private final FromReader froms;
  private final ExpressionReader expressions;

  public QueryReaders(StatementText text, Function<QueryReaders, NestedStatements> statements) {
    this.text = text;
    this.statements = statements.apply(this);
    queries = new QueryReader(this);
    selects = new SelectReader(this);
    withs = new WithReader(this);
    froms = new FromReader(this);
    expressions = new ExpressionReader(this);
  }

  public StatementText text() {
    return text;
  }

  /** Whole statements, at the top and inside {@code WITH}, {@code EXPLAIN} and their like. */
  public NestedStatements statements() {
    return statements;
  }

  /** Query expressions: {@code WITH}, set operations, parentheses, {@code ORDER BY}. */
  public QueryReader queries() {
    return queries;
  }

  /** Single {@code SELECT} blocks. */
  SelectReader selects() {
    return selects;
  }

  /** {@code WITH} lists. */
  public WithReader withs() {
    return withs;
  }

  /** {@code FROM} clauses and their joins. */
  public FromReader froms() {
    return froms;
  }

  /** Everything that is no table reference, searched for queries inside. */
  public ExpressionReader expressions() {
    return expressions;
  }
}
