package org.softdelete.rewrite.query;

import org.softdelete.rewrite.text.Refusal;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/**
 * Finds queries and deletes that stand without parentheses in a statement that is sent as it is:
 * H2's {@code CREATE CONSTANT c VALUE SELECT …}. Confined to one rewrite.
 */
final class BareStatements {

  /** In front of SELECT where it is a privilege or an event, beside {@code grant} and its like. */
  private static final KeywordSet BEFORE_AN_EVENT =
      KeywordSet.of(Keyword.FOR, Keyword.ON, Keyword.OF);

  private static final KeywordSet BEHIND_AN_EVENT =
      KeywordSet.of(Keyword.ON, Keyword.TO, Keyword.USING, Keyword.WITH);

  private final StatementText text;
  private final Tokens tokens;
  private final int to;

  /** Up to here, no listed table is named behind a statement that was looked at. */
  private int noneUpTo;

  /** For a statement that ends before token {@code to}. */
  BareStatements(StatementText text, int to) {
    this.text = text;
    this.tokens = text.tokens();
    this.to = to;
  }

  /**
   * Refuses what begins at token {@code i} if it is one that names a listed table.
   *
   * @throws Refusal with SQLState {@code 0A000}
   */
  void check(int i) throws Refusal {
    Keyword keyword = text.keyword(i);
    if (keyword == null) {
      return;
    }
    boolean bare =
        switch (keyword) {
          case SELECT -> !isEvent(i);
          case TABLE -> isValue(i);
          case DELETE -> tokens.is(i + 1, Keyword.FROM);
          case MERGE -> tokens.is(i + 1, Keyword.INTO);
          default -> false;
        };
    if (bare && i >= noneUpTo && isListed(i)) {
      throw text.unsupported(
          i,
          "what begins here would be run without being read",
          "put a query in parentheses, or send the statement outside the driver if the deleted"
              + " rows of this table may be seen and really deleted by it");
    }
  }

  /** Whether TABLE stands for a value, and does not tell what is defined. */
  private boolean isValue(int table) {
    return switch (tokens.type(table - 1)) {
      case ',', ';', ')', Tokens.QUOTED, Tokens.STRING, Tokens.NUMBER, Tokens.END -> false;
      case Tokens.WORD ->
          tokens.reads(table - 1, "value")
              || tokens.is(table - 1, Keyword.DEFAULT)
              || tokens.is(table - 1, Keyword.WITH);
      default -> true;
    };
  }

  private boolean isListed(int i) {
    noneUpTo = end(i);
    return text.mayListIn(i, noneUpTo);
  }

  private boolean isEvent(int select) {
    int before = select - 1;
    boolean follows =
        BEFORE_AN_EVENT.contains(tokens.keyword(before))
            || tokens.is(before, ',')
            || tokens.reads(before, "or")
            || tokens.reads(before, "grant")
            || tokens.reads(before, "revoke")
            || tokens.reads(before, "before")
            || tokens.reads(before, "after");
    int behind = text.next(select + 1);
    int next = tokens.is(select + 1, '(') ? behind : select + 1;
    return follows
        && (next >= to || tokens.is(next, ',') || BEHIND_AN_EVENT.contains(tokens.keyword(next)));
  }

  /** Where the statement that begins at token {@code i} ends at the latest. */
  private int end(int i) {
    int end = i;
    while (end < to && !tokens.is(end, ';')) {
      end = text.next(end);
    }
    return Math.min(end, to);
  }
}
