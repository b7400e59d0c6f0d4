package org.softdelete.rewrite.text;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** Finds the statements of a text. */
public final class StatementSplitter {

  private StatementSplitter() {}

  /** The tokens from {@code from} to before {@code to}; never empty. */
  public record Range(int from, int to) {}

  /** The statements of a text, in its order; empty ones are left out. */
  public static List<Range> split(Tokens tokens) {
    List<Range> statements = new ArrayList<>(1);
    int from = 0;
    int depth = 0;
    int parentheses = 0;
    boolean create = tokens.is(0, Keyword.CREATE);
    for (int i = 0; i <= tokens.size(); i++) {
      if (i == tokens.size() || (tokens.is(i, ';') && depth == 0 && parentheses == 0)) {
        if (i > from) {
          statements.add(new Range(from, i));
        }
        from = i + 1;
        create = tokens.is(from, Keyword.CREATE);
      } else if (create) {
        depth = Math.max(0, depth + bodyDepth(tokens, i, depth));
        parentheses = Math.max(0, parentheses + parenthesisDepth(tokens, i));
      }
    }
    return statements;
  }

  /**
   * PostgreSQL manual, CREATE FUNCTION, sql_body: the statements between {@code BEGIN ATOMIC} and
   * its {@code END} belong to the function; a {@code CASE} in between has an END of its own, unless
   * it is a column's label.
   */
  private static int bodyDepth(Tokens tokens, int i, int depth) {
    if (tokens.is(i, Keyword.BEGIN) && tokens.is(i + 1, Keyword.ATOMIC)) {
      return 1;
    }
    if (depth == 0 || tokens.is(i - 1, Keyword.AS)) {
      return 0;
    }
    return tokens.is(i, Keyword.CASE) ? 1 : tokens.is(i, Keyword.END) ? -1 : 0;
  }

  /** PostgreSQL manual, CREATE RULE: the statements between parentheses belong to the rule. */
  private static int parenthesisDepth(Tokens tokens, int i) {
    return tokens.is(i, '(') ? 1 : tokens.is(i, ')') ? -1 : 0;
  }
}
