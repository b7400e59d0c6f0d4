package org.softdelete.rewrite;

import java.util.ArrayList;
import java.util.List;
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

  /** Whether a value is this literal, perhaps with its type: {@code TIMESTAMP '…'}. */
  private boolean is(Range value, String literal) {
    text.edits().noteThatLiteralsDecide();
    int last = value.to() - 1;
    if (last < value.from()) {
      return false;
    }
    return tokens.is(last, Tokens.STRING)
        ? written(last, value.to()).equals(literal) && isType(value.from(), last)
        : written(value.from(), value.to()).equalsIgnoreCase(literal);
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
