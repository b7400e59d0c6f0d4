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
    int noQueryUpTo = from - 1;
    int unexplained = from;
    for (int i = from; i < to; i++) {
      if (tokens.is(i, '(')) {
        int innermost = i > noQueryUpTo ? innermost(i) : i;
        if (i > noQueryUpTo && startsQuery(innermost + 1)) {
          text.markUnderstood(unexplained, i);
          text.descend(i);
          readers.queries().read(i + 1, text.close(i), scope);
          text.ascend();
          i = text.close(i);
          unexplained = i;
        } else {
          noQueryUpTo = Math.max(noQueryUpTo, innermost);
        }
      } else if (text.is(i, Keyword.SELECT)) {
        throw text.notUnderstood(i, "a SELECT stands where none is expected");
      } else if (text.mayList(i) && followsTableKeyword(i, from)) {
        throw text.notUnderstood(i, "this may be a table, where none is expected");
      }
    }
    text.markUnderstood(unexplained, to);
  }

  /** Whether the parenthesis that token {@code open} opens holds a query and nothing else. */
  public boolean holdsQuery(int open) {
    return startsQuery(innermost(open) + 1);
  }

  /**
   * The innermost parenthesis, from {@code open} inwards, whose beginning decides whether {@code
   * open} holds a query: {@code ((SELECT …) UNION …)} does, {@code ((SELECT …) + 1)} does not.
   */
  private int innermost(int open) {
    int outer = open;
    while (tokens.is(outer + 1, '(')) {
      int behind = text.close(outer + 1) + 1;
      boolean goesOn = ClauseKeywords.AFTER_OPERAND.contains(tokens.keyword(behind));
      if (behind != text.close(outer) && !goesOn) {
        return outer;
      }
      outer++;
    }
    return outer;
  }

  private boolean startsQuery(int i) {
    Keyword keyword = tokens.keyword(i);
    return keyword == Keyword.SELECT
        || keyword == Keyword.WITH
        || keyword == Keyword.VALUES
        || (keyword == Keyword.TABLE && tokens.isName(i + 1));
  }

  /**
   * Whether a keyword in front of token {@code i}, in what begins at {@code from}, makes it a
   * table.
   */
  private boolean followsTableKeyword(int i, int from) {
    Keyword before = text.keyword(i - 1);
    if (!ClauseKeywords.BEFORE_A_TABLE.contains(before)) {
      return false;
    }
    // EXTRACT(DAY FROM x), TRIM(FROM x), SUBSTRING(x FROM 2)
    return before != Keyword.FROM
        || !(ClauseKeywords.isPartOfExpression(tokens, i - 1) || isInsideCall(i, from));
  }

  /** Whether the innermost parenthesis around token {@code i} is that of a function's call. */
  private boolean isInsideCall(int i, int from) {
    int depth = 0;
    for (int open = i - 1; open >= from; open--) {
      if (tokens.is(open, ')')) {
        depth++;
      } else if (tokens.is(open, '(') && depth-- == 0) {
        return tokens.isName(open - 1);
      }
    }
    return false;
  }
}
