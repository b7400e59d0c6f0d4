package org.softdelete.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.softdelete.sql.Keyword;
import org.softdelete.sql.Tokens;

/** The assignments of an UPDATE. Confined to one rewrite. */
final class SetClause {

  private final StatementText text;
  private final Tokens tokens;
  private final int from;
  private final int to;

  /** The assignments that fill the tokens from {@code from} to before {@code to}. */
  SetClause(StatementText text, int from, int to) {
    this.text = text;
    this.tokens = text.tokens();
    this.from = from;
    this.to = to;
  }

  /** The tokens from {@code from} to before {@code to}. */
  private record Range(int from, int to) {}

  /**
   * Whether the marker of {@code table} is set to its live literal. Only a literal counts: a
   * parameter, which a stale entity may fill, is an ordinary value.
   */
  boolean restores(ListedTable table) {
    String marker = text.fold(table.rule().column());
    String live = table.rule().live().sql();
    return atCommas(from, to).stream().anyMatch(assignment -> sets(assignment, marker, live));
  }

  private boolean sets(Range assignment, String marker, String live) {
    int equals = equalsSign(assignment);
    int value = equals + 1;
    if (equals >= assignment.to()) {
      return false;
    }
    if (!tokens.is(assignment.from(), '(')) {
      return text.fold(equals - 1).equals(marker) && is(new Range(value, assignment.to()), live);
    }
    List<Range> columns = atCommas(assignment.from() + 1, text.close(assignment.from()));
    int open = tokens.reads(value, "row") ? value + 1 : value;
    if (!tokens.is(open, '(') || text.close(open) + 1 != assignment.to()) {
      return false;
    }
    List<Range> values = atCommas(open + 1, text.close(open));
    for (int i = 0; i < columns.size() && i < values.size(); i++) {
      if (text.fold(columns.get(i).to() - 1).equals(marker) && is(values.get(i), live)) {
        return true;
      }
    }
    return false;
  }

  private int equalsSign(Range assignment) {
    int i = assignment.from();
    while (i < assignment.to() && !tokens.is(i, '=')) {
      i = text.next(i);
    }
    return i;
  }

  /** Whether a value is this literal, perhaps in parentheses, with its type or cast to one. */
  private boolean is(Range value, String literal) {
    int first = value.from();
    int end = value.to();
    if (first >= end) {
      return false;
    }
    if (tokens.is(first, '(') && text.close(first) == end - 1) {
      return is(new Range(first + 1, end - 1), literal);
    }
    if (tokens.reads(first, "cast") && tokens.is(first + 1, '(')) {
      int as = first + 2;
      while (as < end && !tokens.is(as, Keyword.AS)) {
        as = text.next(as);
      }
      return is(new Range(first + 2, as), literal);
    }
    int cast = first;
    while (cast < end && !tokens.is(cast, ':')) {
      cast = text.next(cast);
    }
    int last = cast - 1;
    if (tokens.is(last, Tokens.STRING)) {
      return written(last, cast).equals(literal) && isType(first, last);
    }
    return last >= first && written(first, cast).equalsIgnoreCase(literal);
  }

  /** Whether there are only words from {@code from} to before {@code to}: {@code TIMESTAMP}. */
  private boolean isType(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!tokens.is(i, Tokens.WORD)) {
        return false;
      }
    }
    return true;
  }

  private String written(int from, int to) {
    return text.sql().substring(tokens.start(from), tokens.end(to - 1));
  }

  private List<Range> atCommas(int start, int end) {
    List<Range> parts = new ArrayList<>();
    int first = start;
    for (int i = start; i < end; i = text.next(i)) {
      if (tokens.is(i, ',')) {
        parts.add(new Range(first, i));
        first = i + 1;
      }
    }
    parts.add(new Range(first, end));
    return parts;
  }
}
