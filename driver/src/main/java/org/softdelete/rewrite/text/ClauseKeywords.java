package org.softdelete.rewrite.text;

import java.util.List;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.KeywordSet;
import org.softdelete.sql.Tokens;

/**
 * The keywords at which the parts of a statement begin (ISO/IEC 9075-2: 7.16 query specification,
 * 7.17 query expression, 14 data manipulation; PostgreSQL manual: SQL Commands; H2: Commands).
 */
public final class ClauseKeywords {

  /** What joins two queries to one. */
  public static final KeywordSet SET_OPERATORS =
      KeywordSet.of(Keyword.UNION, Keyword.INTERSECT, Keyword.EXCEPT, Keyword.MINUS);

  /**
   * What may follow the last operand of a query; RETURNING does in {@code JSON_ARRAY(SELECT …)}.
   */
  public static final KeywordSet QUERY_TAIL =
      KeywordSet.of(
          Keyword.ORDER,
          Keyword.LIMIT,
          Keyword.OFFSET,
          Keyword.FETCH,
          Keyword.FOR,
          Keyword.WITH,
          Keyword.RETURNING);

  /** What ends an operand of a query without clauses of its own. */
  public static final KeywordSet AFTER_OPERAND = KeywordSet.union(SET_OPERATORS, QUERY_TAIL);

  /** What ends the select list, and INTO behind it. */
  public static final KeywordSet AFTER_SELECT_LIST =
      KeywordSet.union(SET_OPERATORS, KeywordSet.of(Keyword.INTO, Keyword.FROM, Keyword.WHERE));

  /** What ends a WHERE clause of a query. */
  public static final KeywordSet AFTER_WHERE =
      KeywordSet.union(
          AFTER_OPERAND,
          KeywordSet.of(Keyword.GROUP, Keyword.HAVING, Keyword.WINDOW, Keyword.QUALIFY));

  /** What ends a FROM clause. */
  public static final KeywordSet AFTER_FROM =
      KeywordSet.union(AFTER_WHERE, KeywordSet.of(Keyword.WHERE));

  /** What ends the WHERE clause of an UPDATE or DELETE. */
  public static final KeywordSet AFTER_CHANGE =
      KeywordSet.of(Keyword.RETURNING, Keyword.ORDER, Keyword.LIMIT, Keyword.FETCH, Keyword.OFFSET);

  /** What a table's name can follow. */
  public static final KeywordSet BEFORE_A_TABLE =
      KeywordSet.of(
          Keyword.FROM,
          Keyword.JOIN,
          Keyword.INTO,
          Keyword.UPDATE,
          Keyword.TABLE,
          Keyword.ONLY,
          Keyword.DELETE,
          Keyword.TRUNCATE,
          Keyword.MERGE);

  private static final List<String> ISOLATION_LEVELS = List.of("rr", "rs", "cs", "ur");

  private ClauseKeywords() {}

  /** Whether token {@code i}, behind an opening parenthesis, begins a query. */
  public static boolean startsQuery(Tokens tokens, int i) {
    Keyword keyword = tokens.keyword(i);
    return keyword == Keyword.SELECT
        || keyword == Keyword.WITH
        || (keyword == Keyword.VALUES && !isColumn(tokens, i + 1))
        || (keyword == Keyword.TABLE && tokens.isName(i + 1));
  }

  /** Whether a word that token {@code next} follows is a column, as VALUES may be in PostgreSQL. */
  private static boolean isColumn(Tokens tokens, int next) {
    return switch (tokens.type(next)) {
      case ',', ')', '[', '.', '=', '<', '>', '!', '|' -> true;
      default -> false;
    };
  }

  /**
   * Whether a keyword that mostly begins a clause is part of an expression here: {@code IS DISTINCT
   * FROM}, {@code NTH_VALUE(…) FROM LAST OVER}, {@code WITHIN GROUP}, {@code * EXCEPT (…)}.
   */
  public static boolean isPartOfExpression(Tokens tokens, int i) {
    Keyword keyword = tokens.keyword(i);
    if (keyword == Keyword.FROM) {
      return tokens.is(i - 1, Keyword.DISTINCT) ? isComparison(tokens, i) : isWindowEnd(tokens, i);
    }
    if (keyword == Keyword.WITH) {
      return !isIsolation(tokens, i);
    }
    if (keyword == Keyword.GROUP) {
      return tokens.is(i - 1, Keyword.WITHIN);
    }
    return keyword == Keyword.EXCEPT && tokens.is(i - 1, '*') && isColumnList(tokens, i + 1);
  }

  /** H2 in MODE=DB2: {@code WITH UR} ends a query. */
  private static boolean isIsolation(Tokens tokens, int with) {
    boolean level = false;
    for (String name : ISOLATION_LEVELS) {
      level |= tokens.reads(with + 1, name);
    }
    return level && !tokens.isName(with + 2) && !tokens.is(with + 2, '(');
  }

  /** Names in parentheses; behind {@code FROM t * EXCEPT} stands a query, which is none. */
  private static boolean isColumnList(Tokens tokens, int open) {
    return tokens.is(open, '(')
        && tokens.isName(open + 1)
        && (!startsQuery(tokens, open + 1) || endsColumn(tokens, open + 2));
  }

  private static boolean endsColumn(Tokens tokens, int i) {
    return tokens.is(i, ',') || tokens.is(i, ')');
  }

  private static boolean isComparison(Tokens tokens, int from) {
    return tokens.is(from - 2, Keyword.IS)
        || (tokens.is(from - 2, Keyword.NOT) && tokens.is(from - 3, Keyword.IS));
  }

  /** {@code NTH_VALUE(x, n) FROM FIRST | LAST [IGNORE | RESPECT NULLS] OVER}; H2: NTH_VALUE. */
  private static boolean isWindowEnd(Tokens tokens, int from) {
    return tokens.is(from - 1, ')')
        && (tokens.is(from + 1, Keyword.FIRST) || tokens.is(from + 1, Keyword.LAST))
        && (tokens.is(from + 2, Keyword.OVER) || tokens.is(from + 4, Keyword.OVER));
  }
}
