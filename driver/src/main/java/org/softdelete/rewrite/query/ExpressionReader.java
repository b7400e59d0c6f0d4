package org.softdelete.rewrite.query;

import java.sql.SQLException;
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
      } else if (text.is(i, Keyword.SELECT)) {
        throw text.notUnderstood(i, "a SELECT stands where none is expected");
      } else if (text.mayList(i) && followsTableKeyword(i, calls)) {
        throw text.notUnderstood(i, "this may be a table, where none is expected");
      }
    }
    text.markUnderstood(unexplained, to);
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
   *
   * @throws SQLException also with SQLState {@code 0A000} for the body of a function or rule that
   *     would show or delete rows of a listed table whenever it is run
   */
  public void readDefinition(int from, int to, Scope scope) throws SQLException {
    Subqueries subqueries = new Subqueries(text);
    BareStatements bare = new BareStatements(text, to);
    for (int i = from; i < to; i++) {
      if (!tokens.is(i, '(')) {
        bare.check(i);
      } else if (subqueries.isHeldBy(i)) {
        i = readSubquery(i, scope);
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
