package org.softdelete.rewrite.change;

import org.softdelete.rewrite.model.TableShape;
import org.softdelete.rewrite.text.Edits;
import org.softdelete.rewrite.text.StatementText;
import org.softdelete.sql.Tokens;

/**
 * Copies parts of the INSERT of a MERGE to where the target's row is seen, too: with the changes
 * made to them, with the source's name in front of columns that the target has as well, and with
 * parameters by their number, for each is one value. Confined to one rewrite.
 */
final class StatementCopy {

  private final StatementText text;
  private final Tokens tokens;
  private final CopiedTokens copies;
  private final TableShape shape;
  private final int source;
  private final int statement;
  private final String parameter;
  private boolean numbered;

  /**
   * Of one statement.
   *
   * @param shape the target's
   * @param source the token of the name by which the source is visible; -1 if it has none
   * @param statement the first token of the statement
   */
  StatementCopy(StatementText text, TableShape shape, int source, int statement) {
    this.text = text;
    this.tokens = text.tokens();
    this.copies = new CopiedTokens(text);
    this.shape = shape;
    this.source = source;
    this.statement = statement;
    this.parameter = text.dialect().changes().parameter();
  }

  /** Whether the tokens from {@code from} to before {@code to} can be copied. */
  boolean canCopy(int from, int to) {
    for (int i = from; i < to; i++) {
      if ((source < 0 && isOfBoth(i)) || (copies.isParameter(i) && parameter.isEmpty())) {
        return false;
      }
    }
    return true;
  }

  /** A copy of the tokens from {@code from} to before {@code to}. */
  String of(int from, int to) {
    int start = tokens.start(from);
    Edits copied = copies.changes(from, to);
    for (int i = from; i < to; i = tokens.is(i, '(') && holdsQuery(i) ? text.close(i) : i + 1) {
      if (isOfBoth(i)) {
        copied.insert(tokens.start(i) - start, tokens.text(source) + '.');
      }
    }
    for (int i = from; i < to; i++) {
      if (copies.isParameter(i)) {
        String number = parameter.formatted(copies.number(statement, i));
        copied.replace(tokens.start(i) - start, tokens.end(i) - start, number);
        numberAll();
      }
    }
    return copied.splice(copies.written(from, to));
  }

  /**
   * Whether two values are written alike: those of the tokens from {@code one} to before {@code
   * oneEnd}, and from {@code other} to before {@code otherEnd}. A column of the source is so with
   * the source's name and without it.
   */
  boolean areSame(int one, int oneEnd, int other, int otherEnd) {
    int first = column(one, oneEnd);
    int second = column(other, otherEnd);
    boolean same = oneEnd - first == otherEnd - second;
    for (int i = 0; same && i < oneEnd - first; i++) {
      same = first == second || isSame(first + i, second + i);
    }
    return same;
  }

  /** The first token of a value, or the column's name if it is one with the source's name. */
  private int column(int from, int to) {
    boolean qualified =
        to - from == 3 && source >= 0 && tokens.isName(from) && tokens.is(from + 1, '.');
    return qualified && text.fold(from).equals(text.fold(source)) ? from + 2 : from;
  }

  /** Two parameters may have two values. */
  private boolean isSame(int one, int other) {
    boolean names = tokens.isName(one) && tokens.isName(other);
    return names
        ? text.fold(one).equals(text.fold(other))
        : !tokens.is(one, '?') && tokens.text(one).equals(tokens.text(other));
  }

  /** Numbers the parameters themselves where the database takes either all or none by number. */
  private void numberAll() {
    if (numbered || !parameter.startsWith("?")) {
      return;
    }
    numbered = true;
    for (int i = statement; i < tokens.size() && !tokens.is(i, ';'); i++) {
      if (copies.isParameter(i)) {
        text.edits()
            .replace(
                tokens.start(i), tokens.end(i), parameter.formatted(copies.number(statement, i)));
      }
    }
  }

  private boolean holdsQuery(int open) {
    return tokens.reads(open + 1, "select") || tokens.reads(open + 1, "with");
  }

  /** Whether it is a column without a qualifier that may be of both tables. */
  private boolean isOfBoth(int i) {
    return tokens.isName(i)
        && !tokens.is(i - 1, '.')
        && !tokens.is(i - 1, ':')
        && !tokens.reads(i - 1, "as")
        && !tokens.is(i + 1, '.')
        && !tokens.is(i + 1, '(')
        && !tokens.is(i + 1, Tokens.STRING)
        && shape.column(text.fold(i)) != null;
  }
}
