package org.softdelete.rewrite.rules;

import java.util.Locale;
import java.util.Set;
import org.softdelete.rules.TableRule.Live;
import org.softdelete.sql.Brackets;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/**
 * Reads a condition for the marker alone: what it is compared with, and whether a row that fulfils
 * it is live then. Confined to one rewrite.
 *
 * @param tokens the condition, as PostgreSQL's {@code pg_get_expr} writes it, in a longer one
 * @param brackets its brackets
 * @param marker the marker column, as the catalog spells it
 * @param live what it holds in live rows
 */
record MarkerCondition(Tokens tokens, Brackets brackets, String marker, Live live) {

  private static final Set<String> CONSTANTS = Set.of("NULL", "TRUE", "FALSE");

  /** Whether the tokens from {@code from} to before {@code to} hold for live rows only. */
  boolean isLive(int from, int to) {
    if (isMarker(from, to)) {
      return live.holds("TRUE");
    }
    if (tokens.is(from, Keyword.NOT)) {
      return isMarker(from + 1, to) && live.holds("FALSE");
    }
    int operator = operator(from, to);
    if (!isMarker(from, behindCast(from, operator))) {
      return false;
    }
    if (tokens.is(operator, '=')) {
      return live.holds(literal(operator + 1, to));
    }
    if (tokens.is(operator, '<')) {
      return tokens.is(operator + 1, '>') && excludesDeleted(literal(operator + 2, to));
    }
    boolean not = tokens.is(operator + 1, Keyword.NOT);
    if (to == operator + (not ? 3 : 2)) {
      String constant = tokens.text(to - 1).toUpperCase(Locale.ROOT);
      return CONSTANTS.contains(constant)
          && (not ? excludesDeleted(constant) : live.holds(constant));
    }
    return tokens.is(operator + 1, Keyword.DISTINCT)
        && tokens.is(operator + 2, Keyword.FROM)
        && excludesDeleted(literal(operator + 3, to));
  }

  /** Whether it is the one value of deleted rows, so that whatever differs from it is live. */
  private boolean excludesDeleted(String literal) {
    return live.allOthers() && live.value().isSameAs(literal);
  }

  private int operator(int from, int to) {
    int i = from;
    while (i < to && !tokens.is(i, '=') && !tokens.is(i, '<') && !tokens.is(i, Keyword.IS)) {
      i++;
    }
    return i;
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

  /** What stands there without its type; of what is no literal, something else that is none. */
  private String literal(int from, int to) {
    int end = from;
    while (end < to && !tokens.is(end, ':')) {
      end++;
    }
    boolean parentheses = tokens.is(from, '(') && brackets.close(from) == end - 1;
    int start = tokens.start(parentheses ? from + 1 : from);
    int stop = tokens.end(parentheses ? end - 2 : end - 1);
    return start < stop ? tokens.sql().substring(start, stop) : "";
  }
}
