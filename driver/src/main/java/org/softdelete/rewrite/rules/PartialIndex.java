package org.softdelete.rewrite.rules;

import java.util.Locale;
import org.softdelete.sql.Brackets;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Lexis;
import org.softdelete.sql.Scanner;
import org.softdelete.sql.Tokens;

/**
 * Reads the condition of a partial index as PostgreSQL's {@code pg_get_expr} writes it: each
 * operand of an AND in parentheses of its own, constants with their types. Only the live predicate
 * itself is recognized, alone or beside others; whoever does not know has to think that the index
 * holds deleted rows. Confined to one rewrite.
 */
public final class PartialIndex {

  private final Tokens tokens;
  private final Brackets brackets;
  private final String marker;
  private final String live;

  private PartialIndex(Tokens tokens, String marker, String live) {
    this.tokens = tokens;
    this.brackets = Brackets.of(tokens, 0, tokens.size());
    this.marker = marker;
    this.live = live;
  }

  /**
   * Whether an index of this condition holds live rows only.
   *
   * @param marker the marker column, as the catalog spells it
   * @param live the marker's literal in live rows
   * @param lexis the database's
   */
  public static boolean holdsLiveRowsOnly(
      String predicate, String marker, String live, Lexis lexis) {
    Tokens tokens = Scanner.scan(predicate, lexis);
    var index = new PartialIndex(tokens, marker, live);
    return tokens.problem() == null
        && index.brackets.problem() == null
        && index.requiresLive(0, tokens.size());
  }

  private boolean requiresLive(int start, int end) {
    int from = start;
    int to = end;
    while (tokens.is(from, '(') && brackets.close(from) == to - 1) {
      from++;
      to--;
    }
    int operand = from;
    for (int i = from; i < to; i = tokens.is(i, '(') ? brackets.close(i) + 1 : i + 1) {
      if (tokens.is(i, Keyword.AND)) {
        if (isOperand(operand, i) && requiresLive(operand, i)) {
          return true;
        }
        operand = i + 1;
      }
    }
    return operand == from ? isLive(from, to) : isOperand(operand, to) && requiresLive(operand, to);
  }

  /** Whether it is one whole operand of an AND: in parentheses, or a column. */
  private boolean isOperand(int from, int to) {
    return to == from + 1 || (tokens.is(from, '(') && brackets.close(from) == to - 1);
  }

  private boolean isLive(int from, int to) {
    if (live.equals("NULL")) {
      return isMarker(from, to - 2)
          && tokens.is(to - 2, Keyword.IS)
          && tokens.reads(to - 1, "null");
    }
    if (live.equals("TRUE") && isMarker(from, to)) {
      return true;
    }
    if (live.equals("FALSE") && tokens.is(from, Keyword.NOT)) {
      return isMarker(from + 1, to);
    }
    int equals = from;
    while (equals < to && !tokens.is(equals, '=')) {
      equals++;
    }
    return equals < to && isMarker(from, behindCast(from, equals)) && isLiteral(equals + 1, to);
  }

  private boolean isMarker(int from, int to) {
    boolean parentheses = tokens.is(from, '(') && brackets.close(from) == to - 1;
    int name = parentheses ? from + 1 : from;
    return to == (parentheses ? name + 2 : name + 1)
        && tokens.isName(name)
        && tokens.name(name).equals(marker);
  }

  /** What a column of another text type is compared as: {@code (state)::text}. */
  private int behindCast(int from, int to) {
    boolean text =
        to - from > 3
            && tokens.reads(to - 1, "text")
            && tokens.is(to - 2, ':')
            && tokens.is(to - 3, ':');
    return text ? to - 3 : to;
  }

  private boolean isLiteral(int from, int to) {
    int end = from;
    while (end < to && !tokens.is(end, ':')) {
      end++;
    }
    boolean parentheses = tokens.is(from, '(') && brackets.close(from) == end - 1;
    int start = tokens.start(parentheses ? from + 1 : from);
    int stop = tokens.end(parentheses ? end - 2 : end - 1);
    String literal = start < stop ? tokens.sql().substring(start, stop) : "";
    return literal.startsWith("'")
        ? literal.equals(live)
        : literal.toUpperCase(Locale.ROOT).equals(live.toUpperCase(Locale.ROOT));
  }
}
