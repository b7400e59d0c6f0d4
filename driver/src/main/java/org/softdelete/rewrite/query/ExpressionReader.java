package org.softdelete.rewrite.query;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.softdelete.rewrite.text.ClauseKeywords;
import org.softdelete.rewrite.text.Scope;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Reads what is no table reference: expressions, lists of them, options. Nothing in there is
 * understood but one thing: a query can stand in an expression only inside parentheses (ISO/IEC
 * 9075-2, 7.19 subquery), so every one is found, whatever the database's expressions look like.
 */
public final class ExpressionReader {

  private final QueryReaders readers;
  private final StatementText text;
  private final Tokens tokens;

  ExpressionReader(QueryReaders readers) {
    this.readers = readers;
    this.text = readers.text();
    this.tokens = text.tokens();
  }

  /** Reads the tokens from {@code from} to before {@code to}. */
  public void read(int from, int to, Scope scope) throws SQLException {
    if (from >= to) {
      return;
    }
    Subqueries subqueries = new Subqueries(text);
    EnclosingCalls calls = new EnclosingCalls(tokens, from);
    int unexplained = from;
    for (int i = from; i < to; i++) {
      if (tokens.is(i, '(')) {
        if (subqueries.isHeldBy(i)) {
          text.markUnderstood(unexplained, i);
          i = readSubquery(i, scope);
          unexplained = i;
        }
      } else if (text.is(i, Keyword.SELECT) && !isLabel(i, from, to)) {
        throw text.notUnderstood(i, "a SELECT stands where none is expected");
      } else if (text.mayList(i) && followsTableKeyword(i, calls)) {
        throw text.notUnderstood(i, "this may be a table, where none is expected");
      }
    }
    text.markUnderstood(unexplained, to);
  }

  /**
   * Whether a word is the label of the value in front of it, without an AS (PostgreSQL manual:
   * 4.1.1 and appendix C). A query that began here would have something to select.
   */
  private boolean isLabel(int i, int from, int to) {
    return i > from && (i + 1 == to || tokens.is(i + 1, ','));
  }

  /** Reads the query between parentheses, and answers the token that closes them. */
  private int readSubquery(int open, Scope scope) throws SQLException {
    int close = text.close(open);
    text.descend(open);
    readers.queries().read(open + 1, close, scope);
    text.ascend();
    return close;
  }

  /**
   * Reads what is sent as it is, but for the queries in parentheses inside: definitions, privileges
   * and their like. A query that stands there without parentheses, and names a listed table, is
   * refused.
   */
  public void readDefinition(int from, int to, Scope scope) throws SQLException {
    readQueries(from, to, scope, new BareStatements(text, to));
  }

  /**
   * Reads the queries in parentheses of what holds statements for later: a function, a trigger or a
   * rule, whose bodies are sent as they are (SEMANTICS §9).
   */
  public void readBody(int from, int to, Scope scope) throws SQLException {
    readQueries(from, to, scope, null);
  }

  private void readQueries(int from, int to, Scope scope, @Nullable BareStatements bare)
      throws SQLException {
    Subqueries subqueries = new Subqueries(text);
    for (int i = from; i < to; i++) {
      if (tokens.is(i, '(')) {
        i = subqueries.isHeldBy(i) ? readSubquery(i, scope) : i;
      } else if (bare != null) {
        bare.check(i);
      }
    }
    text.markUnderstood(from, to);
  }

  /** Whether the parenthesis that token {@code open} opens holds a query and nothing else. */
  public boolean holdsQuery(int open) {
    return new Subqueries(text).isHeldBy(open);
  }

  /** Whether a keyword in front of token {@code i} makes it a table. */
  private boolean followsTableKeyword(int i, EnclosingCalls calls) {
    Keyword before = text.keyword(i - 1);
    if (!ClauseKeywords.BEFORE_A_TABLE.contains(before)) {
      return false;
    }
    // EXTRACT(DAY FROM x), TRIM(FROM x), SUBSTRING(x FROM 2)
    return before != Keyword.FROM
        || !(ClauseKeywords.isPartOfExpression(tokens, i - 1) || calls.isIn(i));
  }
}
