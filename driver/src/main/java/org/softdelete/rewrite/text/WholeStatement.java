package org.softdelete.rewrite.text;

import java.util.stream.IntStream;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** The statement of which a part, or all, is read. Stateless, so thread-safe. */
public final class WholeStatement {

  private WholeStatement() {}

  /** The first token of the statement that holds token {@code i}. */
  public static int start(Tokens tokens, int i) {
    int first = i;
    while (first > 0 && !tokens.is(first - 1, ';')) {
      first--;
    }
    return first;
  }

  /**
   * Whether the statement of which token {@code change} is part is executed when it is sent.
   *
   * @throws Refusal with SQLState {@code 0A000} if it is executed otherwise than by itself
   */
  public static boolean isExecuted(StatementText text, int change) throws Refusal {
    Tokens tokens = text.tokens();
    int statement = start(tokens, change);
    boolean explained = tokens.is(statement, Keyword.EXPLAIN);
    boolean analyzed =
        explained && IntStream.range(statement, change).anyMatch(i -> tokens.reads(i, "analyze"));
    if (analyzed || tokens.is(statement, Keyword.PREPARE)) {
      throw text.unsupported(
          change,
          "foreign keys tie rows of this table to others, and what is done about those is not part"
              + " of this statement",
          "execute what it holds by itself");
    }
    return !explained;
  }
}
