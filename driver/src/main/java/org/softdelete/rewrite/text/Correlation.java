package org.softdelete.rewrite.text;

import org.jspecify.annotations.Nullable;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/**
 * What may follow a member of a FROM clause: an alias, a list of column names, a sample clause
 * (ISO/IEC 9075-2, 7.6 correlation or recognition; PostgreSQL manual: SELECT, FROM Clause).
 * Immutable.
 *
 * @param name the alias, folded, or null
 * @param token the token of the alias, if there is one
 * @param renamesColumns whether a list of column names follows
 * @param end the token behind all
 */
public record Correlation(@Nullable String name, int token, boolean renamesColumns, int end) {

  private static final KeywordSet NO_SOURCE_ALIAS =
      KeywordSet.of(
          Keyword.ON,
          Keyword.USING,
          Keyword.JOIN,
          Keyword.INNER,
          Keyword.LEFT,
          Keyword.RIGHT,
          Keyword.FULL,
          Keyword.CROSS,
          Keyword.NATURAL,
          Keyword.TABLESAMPLE,
          Keyword.WITH,
          Keyword.WHERE,
          Keyword.RETURNING,
          Keyword.SELECT,
          Keyword.DEFAULT,
          Keyword.WHEN,
          Keyword.ORDER,
          Keyword.LIMIT,
          Keyword.FETCH,
          Keyword.OFFSET);

  /** The same behind what a statement changes, where a clause may begin with these. */
  private static final KeywordSet NO_TARGET_ALIAS =
      KeywordSet.union(NO_SOURCE_ALIAS, KeywordSet.of(Keyword.SET, Keyword.VALUES));

  /** Reads what follows the target of a statement, whose name ends before token {@code i}. */
  public static Correlation read(StatementText text, int i, int to) {
    return read(text, i, to, NO_TARGET_ALIAS);
  }

  /** Reads what follows a member of a FROM clause that ends before token {@code i}. */
  public static Correlation ofSource(StatementText text, int i, int to) {
    return read(text, i, to, NO_SOURCE_ALIAS);
  }

  private static Correlation read(StatementText text, int i, int to, KeywordSet noAlias) {
    Tokens tokens = text.tokens();
    int next = behindIndexHint(text, behindOrdinality(text, i, to), to);
    int alias = alias(text, next, to, noAlias);
    String name = alias < 0 || !tokens.isName(alias) ? null : text.fold(alias);
    if (alias >= 0) {
      next = name == null ? alias : alias + 1;
    }
    boolean columns = alias >= 0 && next < to && tokens.is(next, '(');
    if (columns) {
      next = text.close(next) + 1;
    }
    next = behindIndexHint(text, next, to);
    if (next < to && tokens.is(next, Keyword.TABLESAMPLE)) {
      next = behindSample(text, next, to);
    }
    text.markUnderstood(i, next);
    return new Correlation(name, alias, columns, next);
  }

  /** The token of the alias, or of the column list that stands for one; -1 if there is neither. */
  private static int alias(StatementText text, int i, int to, KeywordSet noAlias) {
    Tokens tokens = text.tokens();
    if (i >= to) {
      return -1;
    }
    if (tokens.is(i, Keyword.AS)) {
      return i + 1;
    }
    return tokens.isName(i) && !noAlias.contains(tokens.keyword(i)) ? i : -1;
  }

  private static int behindOrdinality(StatementText text, int i, int to) {
    boolean ordinality =
        i + 1 < to
            && text.tokens().is(i, Keyword.WITH)
            && text.tokens().is(i + 1, Keyword.ORDINALITY);
    return ordinality ? i + 2 : i;
  }

  /** H2: {@code USE INDEX (…)}. */
  private static int behindIndexHint(StatementText text, int i, int to) {
    Tokens tokens = text.tokens();
    boolean hint =
        i + 2 < to
            && tokens.is(i, Keyword.USE)
            && tokens.reads(i + 1, "index")
            && tokens.is(i + 2, '(');
    return hint ? text.close(i + 2) + 1 : i;
  }

  private static int behindSample(StatementText text, int sample, int to) {
    int i = sample + 1;
    while (i < to && !text.tokens().is(i, '(')) {
      i++;
    }
    int end = i < to ? text.close(i) + 1 : to;
    boolean repeatable = end + 1 < to && text.tokens().is(end, Keyword.REPEATABLE);
    return repeatable ? text.close(end + 1) + 1 : end;
  }
}
