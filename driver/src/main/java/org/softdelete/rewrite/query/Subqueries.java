package org.softdelete.rewrite.query;

import org.softdelete.rewrite.text.ClauseKeywords;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Tokens;

/**
 * Tells which parentheses hold a query and nothing else. Asked from left to right, it looks at each
 * token once, however deep they nest. Confined to one rewrite.
 */
public final class Subqueries {

  private final StatementText text;
  private final Tokens tokens;

  /** Of the parentheses up to here, none that was not asked for holds a query. */
  private int noneUpTo = -1;

  public Subqueries(StatementText text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /** Whether the parenthesis that token {@code open} opens holds a query. */
  public boolean isHeldBy(int open) {
    if (open <= noneUpTo) {
      return false;
    }
    int innermost = innermost(open);
    if (ClauseKeywords.startsQuery(tokens, innermost + 1)) {
      return true;
    }
    noneUpTo = innermost;
    return false;
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
}
