package org.softdelete.rewrite;

/**
 * The readers of one statement. A query holds expressions, and an expression queries, so each
 * reaches the others through here. Confined to one rewrite.
 */
final class Readers {

  private final StatementText text;
  private final StatementReader statements;
  private final QueryReader queries;
  private final SelectReader selects;
  private final WithReader withs;
  private final FromReader froms;
  private final ExpressionReader expressions;

  Readers(StatementText text) {
    this.text = text;
    statements = new StatementReader(this);
    queries = new QueryReader(this);
    selects = new SelectReader(this);
    withs = new WithReader(this);
    froms = new FromReader(this);
    expressions = new ExpressionReader(this);
  }

  StatementText text() {
    return text;
  }

  /** Whole statements, at the top and inside {@code WITH}, {@code EXPLAIN} and their like. */
  StatementReader statements() {
    return statements;
  }

  /** Query expressions: {@code WITH}, set operations, parentheses, {@code ORDER BY}. */
  QueryReader queries() {
    return queries;
  }

  /** Single {@code SELECT} blocks. */
  SelectReader selects() {
    return selects;
  }

  /** {@code WITH} lists. */
  WithReader withs() {
    return withs;
  }

  /** {@code FROM} clauses and their joins. */
  FromReader froms() {
    return froms;
  }

  /** Everything that is no table reference, searched for queries inside. */
  ExpressionReader expressions() {
    return expressions;
  }
}
